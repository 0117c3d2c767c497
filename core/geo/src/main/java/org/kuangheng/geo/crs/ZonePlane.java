package org.kuangheng.geo.crs;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane on which a geometry is measured in metres (投影平面): its own where the system is
 * projected, else that of the 3° zone that holds its centroid, without zone prefix. Exists for any
 * longitude, also outside China, for packs that declare WGS 84.
 */
public final class ZonePlane {
  private final int zone;
  private final @Nullable GaussKruger projection;

  private ZonePlane(int zone, @Nullable GaussKruger projection) {
    this.zone = zone;
    this.projection = projection;
  }

  public static ZonePlane of(Geometry geometry, Crs crs) {
    if (!crs.isGeographic()) {
      return new ZonePlane(crs.zone(), null);
    }
    double longitude = geometry.isEmpty() ? 0 : geometry.getCentroid().getX();
    int zone = (int) Math.floor((longitude + 1.5) / 3);
    return new ZonePlane(zone, new GaussKruger(Ellipsoid.of(crs.datum()), zone * 3, 500_000));
  }

  /** The zone number; for a geographic system the 3° zone chosen. */
  public int zone() {
    return zone;
  }

  /** The geometry on the plane; the same object if it is there already. */
  public Geometry project(Geometry geometry) {
    return projection == null ? geometry : EachCoordinate.of(geometry, projection::project);
  }

  /** Geometry of the plane back in the system it came from. */
  public Geometry unproject(Geometry geometry) {
    return projection == null ? geometry : EachCoordinate.of(geometry, projection::unproject);
  }
}

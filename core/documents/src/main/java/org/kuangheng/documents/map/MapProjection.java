package org.kuangheng.documents.map;

import java.util.Optional;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Brings areas into metres on one plane (投影). A pack with a geographic system is drawn in the 3°
 * zone of its middle; on WGS 84, for which there is no zone here, on a local plane of its middle
 * latitude. Never across datums.
 */
final class MapProjection {
  private static final double METRES_PER_DEGREE = 111_319.49;

  private final Crs target;
  private final Optional<AffineTransformation> local;

  private MapProjection(Crs target, Optional<AffineTransformation> local) {
    this.target = target;
    this.local = local;
  }

  /** {@code extent} is in {@code pack}, the pack's own system. */
  static MapProjection of(Crs pack, Envelope extent) {
    if (!pack.isGeographic() || extent.isNull()) {
      return new MapProjection(pack, Optional.empty());
    }
    if (pack.datum() == Crs.Datum.CGCS2000) {
      int zone = Math.clamp(Math.round((float) (extent.centre().x / 3)), 25, 45);
      return new MapProjection(Crs.gaussKruger3(zone, false), Optional.empty());
    }
    double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(extent.centre().y));
    return new MapProjection(
        pack, Optional.of(AffineTransformation.scaleInstance(east, METRES_PER_DEGREE)));
  }

  Crs target() {
    return target;
  }

  /** Whether what is projected comes out in metres. */
  boolean isInMetres() {
    return local.isPresent() || !target.isGeographic();
  }

  /** Whether coordinates on the plane are those of {@link #target}. */
  boolean isProjected() {
    return local.isEmpty() && !target.isGeographic();
  }

  /** The geometry in metres, or empty where its datum is another. */
  Optional<Geometry> project(Geometry geometry, Crs from) {
    if (from.datum() != target.datum()) {
      return Optional.empty();
    }
    Geometry moved =
        from.equals(target) ? geometry : CrsTransform.transform(geometry, from, target);
    return Optional.of(local.map(transformation -> transformation.transform(moved)).orElse(moved));
  }
}

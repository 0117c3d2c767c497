package org.kuangheng.geo.overlap;

import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.ZonePlane;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Setback zones (安全保护距离) around lines, points and areas: every place within the distance.
 *
 * <p>Limits: arcs are drawn with {@value #QUADRANT_SEGMENTS} chords a quarter, which lie inside the
 * arc by at most one part in thirteen thousand of the distance.
 */
public final class Setbacks {
  static final int QUADRANT_SEGMENTS = 64;

  private Setbacks() {}

  /** The zone around a geometry in a projected system, in that system. */
  public static Geometry around(Geometry geometry, Metres distance) {
    return BufferOp.bufferOp(
        geometry,
        distance.value().doubleValue(),
        new BufferParameters(QUADRANT_SEGMENTS, BufferParameters.CAP_ROUND));
  }

  /**
   * The zone around a geometry in its own system; on longitude and latitude it is drawn on the
   * plane of the 3° zone of the centroid.
   */
  public static Geometry around(Geometry geometry, Crs crs, Metres distance) {
    ZonePlane plane = ZonePlane.of(geometry, crs);
    return plane.unproject(around(plane.project(geometry), distance));
  }
}

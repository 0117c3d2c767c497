package org.kuangheng.documents.map;

import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The map's frame on the page (图廓) and the ground it shows. Page lengths in points from the lower
 * left corner, ground in metres.
 *
 * @param middle the ground at the frame's middle
 * @param scale the scale's denominator
 */
record MapFrame(float left, float bottom, float width, float height, Coordinate middle, int scale) {

  float x(double east) {
    return left + width / 2 + MapScale.points(east - middle.x, scale);
  }

  float y(double north) {
    return bottom + height / 2 + MapScale.points(north - middle.y, scale);
  }

  /** The ground inside the frame. */
  Envelope ground() {
    double halfWidth = width / 2 / MapScale.POINTS_PER_METRE * scale;
    double halfHeight = height / 2 / MapScale.POINTS_PER_METRE * scale;
    return new Envelope(
        middle.x - halfWidth, middle.x + halfWidth, middle.y - halfHeight, middle.y + halfHeight);
  }

  /** The ground under a box on the page. */
  Polygon ground(Pen.Box box) {
    return (Polygon)
        new GeometryFactory()
            .toGeometry(
                new Envelope(
                    east(box.left()), east(box.right()), north(box.bottom()), north(box.top())));
  }

  private double east(float x) {
    return middle.x + (x - left - width / 2) / MapScale.POINTS_PER_METRE * scale;
  }

  private double north(float y) {
    return middle.y + (y - bottom - height / 2) / MapScale.POINTS_PER_METRE * scale;
  }

  Polygon groundPolygon() {
    return (Polygon) new GeometryFactory().toGeometry(ground());
  }

  /** The easting as printed: with its zone number, as official coordinates carry it. */
  static long printedEast(double east, Crs crs) {
    boolean bare = !crs.isGeographic() && !crs.zonePrefixed();
    return Math.round(east) + (bare ? crs.zone() * 1_000_000L : 0L);
  }
}

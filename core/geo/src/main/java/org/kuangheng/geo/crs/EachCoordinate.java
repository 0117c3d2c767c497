package org.kuangheng.geo.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Applies one step to every coordinate of a copy; heights stay as they are. */
final class EachCoordinate implements CoordinateSequenceFilter {
  @FunctionalInterface
  interface Step {
    void apply(CoordinateSequence sequence, int i);
  }

  private final Step step;

  private EachCoordinate(Step step) {
    this.step = step;
  }

  static Geometry of(Geometry geometry, Step step) {
    Geometry copy = geometry.copy();
    copy.apply(new EachCoordinate(step));
    copy.geometryChanged();
    return copy;
  }

  @Override
  public void filter(CoordinateSequence sequence, int i) {
    step.apply(sequence, i);
  }

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public boolean isGeometryChanged() {
    return false;
  }
}

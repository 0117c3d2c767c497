package org.kuangheng.geo.prism;

import org.kuangheng.kernel.Elevation;

/** A mining elevation range (开采标高): top and bottom in metres, top strictly above bottom. */
public record ElevationRange(Elevation top, Elevation bottom) {
  public ElevationRange {
    if (top.compareTo(bottom) <= 0) {
      throw new IllegalArgumentException(
          "ElevationRange must have its top above its bottom, but was "
              + top.value()
              + " to "
              + bottom.value());
    }
  }

  /** Whether the two ranges share more than a level. */
  public boolean overlaps(ElevationRange other) {
    return top.compareTo(other.bottom) > 0 && other.top.compareTo(bottom) > 0;
  }

  /** The smallest range that holds both. */
  public ElevationRange hull(ElevationRange other) {
    return new ElevationRange(
        top.compareTo(other.top) >= 0 ? top : other.top,
        bottom.compareTo(other.bottom) <= 0 ? bottom : other.bottom);
  }
}

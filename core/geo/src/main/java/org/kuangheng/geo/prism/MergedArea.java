package org.kuangheng.geo.prism;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/** The prism of a merged mine: members and gaps as one area, with its elevation range. */
public final class MergedArea {
  private MergedArea() {}

  /**
   * @param members the areas that merge, in one system
   * @param gaps the gap polygons taken in
   * @param vertical the range of the merged mine where resources above and below are included
   *     (clause 4.4.1(3)), or {@code null} for the hull of the members
   */
  public static MiningArea of(
      List<MiningArea> members, List<Polygon> gaps, @Nullable ElevationRange vertical) {
    throw new UnsupportedOperationException("contract");
  }
}

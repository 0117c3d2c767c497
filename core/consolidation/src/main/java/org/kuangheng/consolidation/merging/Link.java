package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import java.util.List;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.SquareMetres;

/**
 * Two candidates that may be in one group (可整合关系), by their places in the field, {@code a < b}.
 *
 * @param gaps the ground between them that a group of both takes in
 * @param barred whether the ground between them is wholly held by others, so that the two cannot be
 *     joined across it
 */
public record Link(int a, int b, Kind kind, Metres distance, List<Gap> gaps, boolean barred) {
  public enum Kind {
    /** 搭界连片: they share a border. */
    CONTIGUOUS,
    /** 相邻: a gap of lawful width lies between. */
    NEIGHBOUR,
    /** 同一矿体: they work one ore body. */
    ORE_BODY
  }

  public Link {
    gaps = List.copyOf(gaps);
  }

  /** The gaps' planar areas added. */
  public SquareMetres gapArea() {
    return new SquareMetres(
        gaps.stream()
            .map(gap -> gap.planarArea().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}

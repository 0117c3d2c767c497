package org.kuangheng.server.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** What lies beside and over the mines of a county (周边), as the engine measures it. */
public interface Nearby {
  /**
   * A mine beside another (相邻矿山).
   *
   * @param contact {@code EDGE}, {@code POINT}, {@code OVERLAP} or {@code NEAR}
   * @param metres between them, 0 where they touch
   * @param overlap ground shared, square metres
   * @param contiguous whether they share a line or ground, or face each other within the tolerance
   */
  record MinePair(
      String a,
      String b,
      String contact,
      BigDecimal metres,
      BigDecimal overlap,
      boolean contiguous,
      boolean sameOreBody) {}

  /** Ground a mine shares with a constraint feature, setback included; square metres and metres. */
  record LayerShare(
      String mine, String layer, String feature, String name, BigDecimal area, BigDecimal metres) {}

  /** What lies beside and over the mines of a county. */
  record Surrounding(List<MinePair> pairs, List<LayerShare> overlaps) {
    public Surrounding {
      pairs = List.copyOf(pairs);
      overlaps = List.copyOf(overlaps);
    }
  }

  /** On a day, {@code null} for today; refuses a county outside the caller's fence. */
  Surrounding of(Caller caller, String county, @Nullable LocalDate asOf);
}

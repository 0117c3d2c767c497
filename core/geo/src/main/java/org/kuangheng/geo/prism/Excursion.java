package org.kuangheng.geo.prism;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** How far workings leave the licensed levels upwards and downwards; {@code null} if unknown. */
record Excursion(@Nullable Metres above, @Nullable Metres below) {
  private static final Excursion UNKNOWN = new Excursion(null, null);

  static Excursion of(MiningArea area, Geometry workings, @Nullable ElevationRange range) {
    if (range == null) {
      return UNKNOWN;
    }
    List<Prism> entered =
        area.prisms().stream()
            .filter(prism -> prism.sign() == Prism.Sign.INCLUDE)
            .filter(prism -> !Parts.inside(workings, prism.footprint()).isEmpty())
            .toList();
    if (entered.isEmpty()) {
      return new Excursion(Metres.ZERO, Metres.ZERO);
    }
    @Nullable ElevationRange licensed =
        new MiningArea(area.crs(), entered).elevations().orElse(null);
    if (licensed == null) {
      return UNKNOWN;
    }
    BigDecimal above = range.top().value().subtract(licensed.top().value());
    BigDecimal below = licensed.bottom().value().subtract(range.bottom().value());
    for (Prism prism : area.prisms()) {
      ElevationRange deducted = prism.elevations();
      if (prism.sign() == Prism.Sign.DEDUCT
          && deducted != null
          && mustEnter(prism, deducted, new Workings(workings, range))) {
        BigDecimal fromBelow = range.top().value().subtract(deducted.bottom().value());
        BigDecimal fromAbove = deducted.top().value().subtract(range.bottom().value());
        above = fromBelow.compareTo(fromAbove) <= 0 ? above.max(fromBelow) : above;
        below = fromBelow.compareTo(fromAbove) <= 0 ? below : below.max(fromAbove);
      }
    }
    return new Excursion(
        new Metres(above.max(BigDecimal.ZERO)), new Metres(below.max(BigDecimal.ZERO)));
  }

  private record Workings(Geometry geometry, ElevationRange range) {}

  private static boolean mustEnter(Prism prism, ElevationRange deducted, Workings workings) {
    if (!deducted.overlaps(workings.range)
        || Parts.inside(workings.geometry, prism.footprint()).isEmpty()) {
      return false;
    }
    boolean levelWithin =
        deducted.top().compareTo(workings.range.top()) >= 0
            && deducted.bottom().compareTo(workings.range.bottom()) <= 0;
    return levelWithin || Parts.outside(workings.geometry, prism.footprint()).isEmpty();
  }
}

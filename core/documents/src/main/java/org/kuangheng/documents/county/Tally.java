package org.kuangheng.documents.county;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Tonnes;

/** Counts and sums over a county's mines (统计). Nothing unknown is counted as something known. */
public final class Tally {
  private Tally() {}

  /** Mines by main mineral, in code order; those without one are not counted. */
  public static Map<Mineral, Integer> byMineral(List<MineView> mines) {
    Map<Mineral, Integer> counts = new TreeMap<>();
    for (MineView mine : mines) {
      Mineral mineral = mine.mine().mineral();
      if (mineral != null) {
        counts.merge(mineral, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Mines by a word of an enumeration; those without one are not counted. */
  public static <E extends Enum<E>> Map<E, Integer> by(
      Class<E> type, List<MineView> mines, Reading<E> reading) {
    Map<E, Integer> counts = new EnumMap<>(type);
    for (MineView mine : mines) {
      E value = reading.of(mine);
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    return counts;
  }

  public static @Nullable ScaleClass scaleOf(MineView mine) {
    return mine.verdict() == null ? null : mine.verdict().scale().scaleClass();
  }

  /** The sum of one category of GB/T 17766 over the mines that state it. */
  public static Tonnes sum(List<MineView> mines, ReserveStatement.Category category) {
    Tonnes sum = Tonnes.ZERO;
    for (MineView mine : mines) {
      ReserveStatement reserves = mine.mine().reserves();
      if (reserves != null) {
        sum = sum.plus(reserves.amounts().getOrDefault(category, Tonnes.ZERO));
      }
    }
    return sum;
  }

  /** Reads one enumerated property of a mine; {@code null} where unknown. */
  @FunctionalInterface
  public interface Reading<E> {
    @Nullable E of(MineView mine);
  }
}

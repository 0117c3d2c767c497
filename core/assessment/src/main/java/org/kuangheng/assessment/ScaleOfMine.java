package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.ScaleTable;

/**
 * The scale class of a mine (生产规模等级). Where the method is unknown and the table asks for it, the
 * class is told only if every method gives the same.
 */
final class ScaleOfMine {
  private ScaleOfMine() {}

  static @Nullable ScaleClass classOf(
      ScaleTable table, Mineral mineral, @Nullable MiningMethod method, BigDecimal capacity) {
    Set<ScaleClass> possible = possible(table, mineral, method, capacity);
    return possible.size() == 1 ? possible.iterator().next() : null;
  }

  static Truth mediumOrAbove(
      ScaleTable table, Mineral mineral, @Nullable MiningMethod method, BigDecimal capacity) {
    Set<ScaleClass> possible = possible(table, mineral, method, capacity);
    if (possible.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (!possible.contains(ScaleClass.SMALL)) {
      return Truth.MET;
    }
    return possible.size() == 1 ? Truth.NOT_MET : Truth.UNKNOWN;
  }

  /** Empty where some method has no row. */
  private static Set<ScaleClass> possible(
      ScaleTable table, Mineral mineral, @Nullable MiningMethod method, BigDecimal capacity) {
    Set<ScaleClass> classes = EnumSet.noneOf(ScaleClass.class);
    MiningMethod[] methods = method == null ? MiningMethod.values() : new MiningMethod[] {method};
    for (MiningMethod each : methods) {
      ScaleTable.Row row = rowFor(table, mineral, each);
      if (row == null) {
        return EnumSet.noneOf(ScaleClass.class);
      }
      classes.add(ScaleTable.classOf(row, capacity));
    }
    return classes;
  }

  static ScaleTable.@Nullable Row rowFor(ScaleTable table, Mineral mineral, MiningMethod method) {
    for (ScaleTable.Row row : table.rows()) {
      if (row.mineral().equals(mineral.code())
          && (row.methods().isEmpty() || row.methods().contains(method))) {
        return row;
      }
    }
    return null;
  }
}

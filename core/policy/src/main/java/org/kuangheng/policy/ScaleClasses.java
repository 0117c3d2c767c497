package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;

/**
 * The scale class (生产规模) of a mine by a pack's table.
 *
 * @param scaleClass {@code null} if it cannot be told
 * @param row the row used; {@code null} if none, or several, may apply
 */
public record ScaleClasses(@Nullable ScaleClass scaleClass, ScaleTable.@Nullable Row row) {
  private static final ScaleClasses UNKNOWN = new ScaleClasses(null, null);

  /**
   * Classes a yearly capacity given in the table's unit. With an unknown method, or a method the
   * table has no row for (a combined mine in a table split by method), the class is known only if
   * all rows of the mineral agree.
   */
  public static ScaleClasses of(
      ScaleTable table,
      @Nullable Mineral mineral,
      @Nullable MiningMethod method,
      @Nullable BigDecimal capacity) {
    if (mineral == null || capacity == null) {
      return UNKNOWN;
    }
    ScaleTable.Row exact = method == null ? null : table.findRow(mineral, method).orElse(null);
    if (exact != null) {
      return new ScaleClasses(ScaleTable.classOf(exact, capacity), exact);
    }
    List<ScaleTable.Row> rows =
        table.rows().stream()
            .filter(row -> row.mineral().equals(mineral.code()))
            .filter(row -> method == null || method == MiningMethod.COMBINED)
            .toList();
    List<ScaleClass> classes =
        rows.stream().map(row -> ScaleTable.classOf(row, capacity)).distinct().toList();
    if (classes.size() != 1 || !coversMethods(rows)) {
      return UNKNOWN;
    }
    return new ScaleClasses(classes.getFirst(), rows.size() == 1 ? rows.getFirst() : null);
  }

  /** Whether open pit and underground both have a row among these. */
  private static boolean coversMethods(List<ScaleTable.Row> rows) {
    return Arrays.stream(MiningMethod.values())
        .filter(method -> method != MiningMethod.COMBINED)
        .allMatch(
            method ->
                rows.stream()
                    .anyMatch(row -> row.methods().isEmpty() || row.methods().contains(method)));
  }
}

package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;

/**
 * The scale classes of mines by mineral and method (生产规模分类), e.g. 国土资发〔2004〕208号. Apart from the
 * plan's minimum scale: both are tested.
 */
public record ScaleTable(String id, LocalizedText instrument, List<Row> rows) {
  /** Large from, medium from, in {@code unit}; below medium is small. Empty methods: any method. */
  public record Row(
      String mineral,
      List<MiningMethod> methods,
      String unit,
      BigDecimal largeFrom,
      BigDecimal mediumFrom,
      String confidence) {}

  public Optional<Row> findRow(Mineral mineral, MiningMethod method) {
    return rows.stream()
        .filter(row -> row.mineral().equals(mineral.code()))
        .filter(row -> row.methods().isEmpty() || row.methods().contains(method))
        .findFirst();
  }

  /** The class of a yearly capacity in the row's unit. */
  public static ScaleClass classOf(Row row, BigDecimal capacity) {
    if (capacity.compareTo(row.largeFrom()) >= 0) {
      return ScaleClass.LARGE;
    }
    return capacity.compareTo(row.mediumFrom()) >= 0 ? ScaleClass.MEDIUM : ScaleClass.SMALL;
  }
}

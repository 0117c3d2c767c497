package org.kuangheng.consolidation.merging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.Threshold.Limit;

/**
 * One threshold of the pack on one day, as it binds merged mines. Where the method is mixed or
 * unknown and no row names it, the strictest row of the mineral binds.
 */
final class Limits {
  private record Kind(Mineral mineral, @Nullable MiningMethod method) {}

  private final @Nullable Threshold threshold;
  private final LocalDate day;
  private final Map<Kind, List<Limit>> rows = new HashMap<>();

  Limits(Optional<Threshold> threshold, LocalDate day) {
    this.threshold = threshold.orElse(null);
    this.day = day;
  }

  /** {@code amounts} gives the merged mine's amounts by fact id, for rows by reserves band. */
  Optional<Bound> find(
      Mineral mineral,
      @Nullable MiningMethod method,
      Function<String, @Nullable BigDecimal> amounts) {
    Threshold stated = threshold;
    if (stated == null) {
      return Optional.empty();
    }
    return rows.computeIfAbsent(new Kind(mineral, method), kind -> rowsFor(stated, kind)).stream()
        .filter(row -> inBand(row, amounts))
        .findFirst()
        .map(row -> new Bound(row.value(), stated.comparison(), stated.unit(), stated.clause()));
  }

  /** The least value any row may demand for the mineral; zero if none does. */
  BigDecimal least(Mineral mineral) {
    return threshold == null
        ? BigDecimal.ZERO
        : rowsOf(threshold, mineral).stream()
            .map(Limit::value)
            .min(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
  }

  private List<Limit> rowsOf(Threshold stated, Mineral mineral) {
    return stated.limits().stream()
        .filter(row -> !day.isBefore(row.from()))
        .filter(row -> row.to() == null || !day.isAfter(row.to()))
        .filter(row -> row.minerals().isEmpty() || row.minerals().contains(mineral.code()))
        .toList();
  }

  private List<Limit> rowsFor(Threshold stated, Kind kind) {
    List<Limit> ofMineral = rowsOf(stated, kind.mineral());
    MiningMethod method = kind.method();
    List<Limit> ofMethod =
        ofMineral.stream()
            .filter(
                row ->
                    row.methods().isEmpty()
                        || (method != null && row.methods().contains(method.name())))
            .toList();
    boolean mixed = method == null || method == MiningMethod.COMBINED;
    return ofMethod.isEmpty() && mixed
        ? ofMineral.stream().sorted(Comparator.comparing(Limit::value).reversed()).toList()
        : ofMethod;
  }

  private static boolean inBand(Limit row, Function<String, @Nullable BigDecimal> amounts) {
    String fact = row.bandFact();
    if (fact == null) {
      return true;
    }
    BigDecimal amount = amounts.apply(fact);
    BigDecimal from = row.bandFrom();
    BigDecimal to = row.bandTo();
    return amount != null
        && (from == null || amount.compareTo(from) >= 0)
        && (to == null || amount.compareTo(to) < 0);
  }
}

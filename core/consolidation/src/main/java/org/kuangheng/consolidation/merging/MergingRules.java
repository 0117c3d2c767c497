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
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.ScaleTable;

/** The pack's rules of merging (整合规则) on the day of assessment. */
public final class MergingRules {
  private record Kind(Mineral mineral, @Nullable MiningMethod method) {}

  private final Pack pack;
  private final Map<Kind, Optional<ScaleTable.Row>> scaleRows = new HashMap<>();
  private final Limits capacity;
  private final Limits life;
  private final Limits reserves;
  private final Map<CountyCode, String> counties;

  /** {@code counties} are the counties' names; one without a name is printed by its code. */
  public MergingRules(Pack pack, LocalDate day, Map<CountyCode, String> counties) {
    this.pack = pack;
    this.counties = Map.copyOf(counties);
    ConsolidationRules rules = pack.consolidation();
    this.capacity = new Limits(pack.findThreshold(rules.minimumCapacity()), day);
    this.life = new Limits(pack.findThreshold(rules.minimumLife()), day);
    this.reserves = new Limits(pack.findThreshold(rules.minimumReserves()), day);
  }

  public ConsolidationRules stated() {
    return pack.consolidation();
  }

  public Pack pack() {
    return pack;
  }

  String nameOf(CountyCode county) {
    return counties.getOrDefault(county, county.value());
  }

  Optional<Bound> minimumCapacity(
      Mineral mineral,
      @Nullable MiningMethod method,
      Function<String, @Nullable BigDecimal> amounts) {
    return capacity.find(mineral, method, amounts);
  }

  Optional<Bound> minimumLife(
      Mineral mineral,
      @Nullable MiningMethod method,
      Function<String, @Nullable BigDecimal> amounts) {
    return life.find(mineral, method, amounts);
  }

  Optional<Bound> minimumReserves(
      Mineral mineral,
      @Nullable MiningMethod method,
      Function<String, @Nullable BigDecimal> amounts) {
    return reserves.find(mineral, method, amounts);
  }

  /** The least ore any group of the mineral needs: least capacity times least life. */
  public Tonnes leastOre(Mineral mineral) {
    BigDecimal least = capacity.least(mineral).multiply(life.least(mineral));
    return Tonnes.ofTenThousands(least);
  }

  /** The scale row; where the method is mixed or unknown, the mineral's strictest. */
  Optional<ScaleTable.Row> scaleRow(Mineral mineral, @Nullable MiningMethod method) {
    return scaleRows.computeIfAbsent(new Kind(mineral, method), this::findScaleRow);
  }

  private Optional<ScaleTable.Row> findScaleRow(Kind kind) {
    Mineral mineral = kind.mineral();
    MiningMethod method = kind.method();
    Optional<ScaleTable.Row> own =
        method == null ? Optional.empty() : pack.scaleTable().findRow(mineral, method);
    boolean mixed = method == null || method == MiningMethod.COMBINED;
    return (own.isPresent() || !mixed
            ? own
            : pack.scaleTable().rows().stream()
                .filter(row -> row.mineral().equals(mineral.code()))
                .max(Comparator.comparing(ScaleTable.Row::largeFrom)))
        .filter(row -> row.unit().contains("万吨"));
  }

  /**
   * The clause behind a constraint: the pack's text {@code clause.<NAME>} if it has one, else the
   * clause of its consolidation category.
   */
  String clauseOf(ConstraintName name) {
    LocalizedText own = pack.texts().get("clause." + name.name());
    if (own != null) {
      return own.zh();
    }
    List<String> clauses =
        pack.categories().stream()
            .filter(category -> category.kind() == Pack.Category.Kind.CONSOLIDATION)
            .map(Pack.Category::clause)
            .toList();
    return clauses.isEmpty() ? "" : clauses.getFirst();
  }
}

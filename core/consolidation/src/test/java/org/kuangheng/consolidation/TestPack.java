package org.kuangheng.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.Comparison;
import org.kuangheng.policy.ConsolidationRules;
import org.kuangheng.policy.ConsolidationRules.LeadCriterion;
import org.kuangheng.policy.ConsolidationRules.Objective;
import org.kuangheng.policy.DecisionModel;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.LifeRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category;
import org.kuangheng.policy.ScaleTable;
import org.kuangheng.policy.Threshold;

/** A small pack in code: iron needs 30 ×10⁴ t/a for 5 years; every rule of merging can be set. */
final class TestPack {
  static final LocalDate FROM = LocalDate.of(2025, 4, 18);

  BigDecimal neighbourDistance = new BigDecimal("300");
  boolean mergeSameOreBody = true;
  boolean sameMineralOnly = true;
  boolean sameCountyOnly = true;
  boolean singleMineMayUpgrade = true;
  int maximumMembers = 15;
  int alternatives = 3;
  BigDecimal inferredFactor = new BigDecimal("0.6");
  Comparison lifeComparison = Comparison.AT_LEAST;
  String minimumReserves = "";
  List<Objective> objectives =
      List.of(
          Objective.FEWEST_HOMELESS,
          Objective.LARGE_MEDIUM_SHARE,
          Objective.FEWEST_SYSTEMS,
          Objective.COMPACTNESS,
          Objective.FEWEST_OWNERS,
          Objective.LEAST_GAP_AREA);
  List<LeadCriterion> leadRanking = List.of(LeadCriterion.values());
  final List<LayerRule> layers = new ArrayList<>();
  final List<Threshold.Limit> capacityLimits =
      new ArrayList<>(List.of(limit("30", "iron"), limit("50", "phosphate")));

  static LocalizedText text(String text) {
    return new LocalizedText(text, text);
  }

  static Threshold.Limit limit(String value, String... minerals) {
    return new Threshold.Limit(
        new BigDecimal(value), FROM, null, List.of(minerals), List.of(), null, null, null);
  }

  static Threshold.Limit band(
      String value, @Nullable String bandFrom, @Nullable String bandTo, String... minerals) {
    return new Threshold.Limit(
        new BigDecimal(value),
        FROM,
        null,
        List.of(minerals),
        List.of(),
        "retainedReserves",
        bandFrom == null ? null : new BigDecimal(bandFrom),
        bandTo == null ? null : new BigDecimal(bandTo));
  }

  Pack build() {
    return new Pack(
        "test",
        "1",
        text("test"),
        "T1",
        text("city"),
        FROM,
        FROM,
        null,
        4525,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        thresholds(),
        scaleTable(),
        lifeRule(),
        List.of(),
        List.of(),
        categories(),
        layers,
        rules(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new Pack.PublicationRules("none", 0, 0, List.of()),
        List.of(),
        new Pack.PlanForm(text("plan"), text("to"), text("by"), List.of(), List.of(), List.of()),
        new NoDecisions(),
        Map.of(),
        Sha256.of(new byte[0]));
  }

  private static List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    for (Category.Kind kind : Category.Kind.values()) {
      categories.add(new Category(kind.name(), text(kind.name()), kind, "none", "4.4"));
    }
    return categories;
  }

  private List<Threshold> thresholds() {
    return List.of(
        threshold("minCapacity", "capacity", "万吨/年", Comparison.AT_LEAST, capacityLimits),
        threshold("minLife", "serviceLifeYears", "年", lifeComparison, List.of(limit("5"))),
        threshold(
            "minReserves",
            "retainedReserves",
            "万吨",
            Comparison.AT_LEAST,
            List.of(limit("150", "iron"), limit("250", "phosphate"))));
  }

  private static Threshold threshold(
      String id, String fact, String unit, Comparison comparison, List<Threshold.Limit> limits) {
    return new Threshold(id, text(id), fact, comparison, unit, "2." + id, limits, null, "A");
  }

  private static ScaleTable scaleTable() {
    return new ScaleTable(
        "208",
        text("208"),
        List.of(
            row("iron", List.of(MiningMethod.UNDERGROUND), "100", "30"),
            row("iron", List.of(MiningMethod.OPEN_PIT), "200", "60"),
            row("copper", List.of(), "100", "30"),
            row("phosphate", List.of(), "100", "30")));
  }

  private static ScaleTable.Row row(
      String mineral, List<MiningMethod> methods, String large, String medium) {
    return new ScaleTable.Row(
        mineral, methods, "矿石万吨/年", new BigDecimal(large), new BigDecimal(medium), "A");
  }

  private LifeRule lifeRule() {
    return new LifeRule(
        LifeRule.Base.RETAINED,
        List.of(
            new LifeRule.Formula(
                "metal",
                LifeRule.Formula.Kind.WITH_DILUTION,
                text("T = Q ÷ (A × (1 − ρ))"),
                List.of(),
                BigDecimal.ONE)),
        List.of("LICENSED"),
        inferredFactor,
        Map.of(),
        Map.of("*", BigDecimal.ZERO),
        LocalDate.of(2023, 12, 31),
        true,
        "2(c)");
  }

  private ConsolidationRules rules() {
    return new ConsolidationRules(
        BigDecimal.ONE,
        neighbourDistance,
        mergeSameOreBody,
        new BigDecimal("500"),
        sameMineralOnly,
        sameCountyOnly,
        "minCapacity",
        "minLife",
        minimumReserves,
        maximumMembers,
        objectives,
        leadRanking,
        alternatives,
        List.of("openViolation"),
        singleMineMayUpgrade);
  }

  /** Mergers need no decisions. */
  private static final class NoDecisions implements DecisionModel {
    @Override
    public Set<String> inputs() {
      return Set.of();
    }

    @Override
    public Set<String> decisions() {
      return Set.of();
    }

    @Override
    public Set<String> inputsOf(String decision) {
      return Set.of();
    }

    @Override
    public Map<String, @Nullable Object> evaluate(Map<String, ? extends @Nullable Object> inputs) {
      return Map.of();
    }
  }
}

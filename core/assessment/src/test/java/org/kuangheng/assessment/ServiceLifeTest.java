package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.LifeRule;
import org.kuangheng.policy.LifeRule.Base;
import org.kuangheng.policy.LifeRule.Formula;

class ServiceLifeTest {
  private static final LocalDate CUT_OFF = LocalDate.of(2023, 12, 31);
  private static final Mineral IRON = new Mineral("iron");
  private static final Formula WITH_DILUTION =
      new Formula(
          "ore",
          Formula.Kind.WITH_DILUTION,
          new LocalizedText("金属矿", "metal ores"),
          List.of(),
          BigDecimal.ONE);
  private static final Formula COAL =
      new Formula(
          "coal",
          Formula.Kind.WITH_COEFFICIENT,
          new LocalizedText("煤", "coal"),
          List.of("coal"),
          new BigDecimal("1.4"));

  private static LifeRule rule(Base base, String inferredFactor) {
    return new LifeRule(
        base,
        List.of(COAL, WITH_DILUTION),
        List.of("LICENSED", "ACTUAL"),
        new BigDecimal(inferredFactor),
        Map.of("*", new BigDecimal("0.8"), "copper", new BigDecimal("0.9")),
        Map.of("*", new BigDecimal("0.10")),
        CUT_OFF,
        true,
        "2(c)");
  }

  private static ReserveStatement statement(
      Map<Category, String> amounts, @Nullable String recovery, @Nullable String recoverable) {
    Map<Category, Tonnes> tonnes = new java.util.EnumMap<>(Category.class);
    amounts.forEach((category, amount) -> tonnes.put(category, Tonnes.ofTenThousands(amount)));
    return new ReserveStatement(
        CUT_OFF,
        tonnes,
        Tonnes.ofTenThousands("10"),
        Tonnes.ofTenThousands("20"),
        recovery == null ? null : new BigDecimal(recovery),
        null,
        recoverable == null ? null : Tonnes.ofTenThousands(recoverable),
        new DocumentRef("储量年报", null));
  }

  private static CapacityChoice licensed(String capacity) {
    return new CapacityChoice(AnnualCapacity.ofTenThousands(capacity), CapacityBasis.LICENSED);
  }

  private static Verdict.Life life(
      @Nullable String mineral,
      @Nullable String quantity,
      @Nullable CapacityChoice capacity,
      @Nullable String dilution) {
    return ServiceLife.of(
        rule(Base.RECOVERABLE, "0.6"),
        new ServiceLife.Terms(
            mineral == null ? null : new Mineral(mineral),
            quantity == null ? null : Tonnes.ofTenThousands(quantity),
            capacity,
            dilution == null ? null : new BigDecimal(dilution)),
        List.of());
  }

  @Test
  @Tag("clause:2[c]")
  void thePublishedExampleRecomputesToItsFigure() {
    Verdict.Life life = life("iron", "1209.98", licensed("150"), "0.05");
    assertThat(life.years())
        .satisfies(
            years ->
                assertThat(years.value().setScale(4, java.math.RoundingMode.HALF_UP))
                    .isEqualByComparingTo("8.4911"));
    assertThat(life.steps())
        .extracting(LocalizedText::zh)
        .contains("T = Q ÷ (A × (1 − ρ)) = 1209.98 ÷ (150 × (1 − 0.05)) = 8.49 年");
    assertThat(life.steps())
        .extracting(LocalizedText::en)
        .contains("T = Q ÷ (A × (1 − ρ)) = 1209.98 ÷ (150 × (1 − 0.05)) = 8.49 years")
        .last()
        .isEqualTo("The construction period is not counted");
  }

  @Test
  void aMineralWithItsOwnFormulaUsesItsCoefficient() {
    Verdict.Life life = life("coal", "1400", licensed("100"), null);
    assertThat(life.formula()).isEqualTo("coal");
    assertThat(life.years())
        .satisfies(years -> assertThat(years.value()).isEqualByComparingTo("10"));
    assertThat(life.steps())
        .extracting(LocalizedText::zh)
        .contains("T = Q ÷ (A × K) = 1400 ÷ (100 × 1.4) = 10.00 年");
  }

  @Test
  void anUnknownMineralHasNoFormulaWhereOneMineralHasItsOwn() {
    Verdict.Life life = life(null, "1400", licensed("100"), "0.05");
    assertThat(life.years()).isNull();
    assertThat(life.formula()).isNull();
  }

  @Test
  void aMissingTermLeavesTheLifeUnknownAndSaysWhich() {
    assertThat(life("iron", null, licensed("30"), "0.05").years()).isNull();
    assertThat(life("iron", "100", null, "0.05").years()).isNull();
    assertThat(life("iron", "100", licensed("0"), "0.05").years()).isNull();
    assertThat(life("iron", "100", licensed("30"), "1").years()).isNull();
    assertThat(life("iron", null, licensed("30"), "0.05").steps())
        .extracting(LocalizedText::en)
        .anySatisfy(step -> assertThat(step).startsWith("Q (recoverable reserves) is unknown"));
    assertThat(life("iron", "100", licensed("0"), "0.05").steps())
        .extracting(LocalizedText::en)
        .anySatisfy(step -> assertThat(step).startsWith("A (yearly capacity) is unknown"));
  }

  @Test
  void aMissingDilutionTakesThePacksDefaultAndSaysSo() {
    Verdict.Life life = life("iron", "270", licensed("30"), null);
    assertThat(life.years())
        .satisfies(years -> assertThat(years.value()).isEqualByComparingTo("10"));
    assertThat(life.steps())
        .extracting(LocalizedText::en)
        .contains("Dilution not stated; the pack's default 0.1 is taken");
  }

  @Test
  @Tag("clause:5.1")
  void inferredResourcesCountByThePacksFactorAndReservesAreNeverAdded() {
    ReserveQuantities quantities =
        ReserveQuantities.of(
            rule(Base.RETAINED, "0.6"),
            IRON,
            statement(
                Map.of(
                    Category.MEASURED, "100",
                    Category.INDICATED, "50",
                    Category.INFERRED, "40",
                    Category.PROVED, "70"),
                null,
                null));
    assertThat(quantities.retained())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("174"));
  }

  @Test
  @Tag("clause:5.1")
  void recoverableReservesComeFromTheReportThenFromReservesThenFromResources() {
    LifeRule rule = rule(Base.RECOVERABLE, "0.5");
    Map<Category, String> all =
        Map.of(Category.INDICATED, "100", Category.INFERRED, "60", Category.PROBABLE, "77");
    assertThat(ReserveQuantities.of(rule, IRON, statement(all, "0.9", "88")).recoverable())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("88"));
    assertThat(ReserveQuantities.of(rule, IRON, statement(all, "0.9", null)).recoverable())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("77"));
    Map<Category, String> resources = Map.of(Category.INDICATED, "100", Category.INFERRED, "60");
    ReserveQuantities derived = ReserveQuantities.of(rule, IRON, statement(resources, "0.9", null));
    assertThat(derived.recoverable())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("90"));
    assertThat(derived.steps())
        .extracting(LocalizedText::en)
        .contains(
            "Recoverable reserves = (retained 130 − unused by design 20 − design loss 10)"
                + " × recovery 0.9 = 90 ×10⁴ t");
  }

  @Test
  void aMissingRecoveryTakesTheMineralsDefault() {
    LifeRule rule = rule(Base.RECOVERABLE, "0.5");
    ReserveStatement statement = statement(Map.of(Category.INDICATED, "130"), null, null);
    assertThat(ReserveQuantities.of(rule, IRON, statement).recoverable())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("80"));
    assertThat(ReserveQuantities.of(rule, new Mineral("copper"), statement).recoverable())
        .satisfies(q -> assertThat(q.tenThousands()).isEqualByComparingTo("90"));
    assertThat(ReserveQuantities.of(rule, null, statement).recoverable()).isNull();
  }

  @Test
  @Tag("clause:5.1")
  void aStatementOfAnotherDayThanTheCutOffIsNamed() {
    ReserveStatement late =
        new ReserveStatement(
            LocalDate.of(2024, 12, 31),
            Map.of(Category.PROVED, Tonnes.ofTenThousands("5")),
            null,
            null,
            null,
            null,
            null,
            new DocumentRef("年报", null));
    assertThat(ReserveQuantities.of(rule(Base.RETAINED, "0.5"), IRON, late).steps())
        .extracting(LocalizedText::en)
        .anySatisfy(step -> assertThat(step).contains("2023-12-31", "2024-12-31"));
  }

  @Test
  void theCapacityIsTheFirstStatedOfThePacksPreference() {
    Map<CapacityBasis, AnnualCapacity> stated =
        Map.of(
            CapacityBasis.ACTUAL, AnnualCapacity.ofTenThousands("3"),
            CapacityBasis.DESIGNED, AnnualCapacity.ofTenThousands("2"));
    assertThat(CapacityChoice.of(List.of("LICENSED", "ACTUAL", "DESIGNED"), stated))
        .get()
        .extracting(CapacityChoice::basis)
        .isEqualTo(CapacityBasis.ACTUAL);
    assertThat(CapacityChoice.of(List.of("LICENSED"), stated)).isEmpty();
  }
}

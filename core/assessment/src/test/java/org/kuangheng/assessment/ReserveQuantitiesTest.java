package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.LifeRule;
import org.kuangheng.policy.LifeRule.Base;

/** The steps by which a statement of reserves becomes the quantity that counts. */
class ReserveQuantitiesTest {
  private static final Mineral IRON = new Mineral("iron");
  private static final LifeRule RECOVERABLE = Packs.yuncheng().life();
  private static final LifeRule RETAINED = Packs.with(RECOVERABLE, "base", Base.RETAINED);
  private static final String AS_OF = "储量截止日 2023-12-31，依据 储量年报";

  /** What a statement may leave out. */
  private record Stated(
      @Nullable String unusable,
      @Nullable String loss,
      @Nullable String recovery,
      @Nullable String recoverable) {
    static final Stated NOTHING = new Stated(null, null, null, null);
  }

  private static @Nullable Tonnes tonnes(@Nullable String tenThousands) {
    return tenThousands == null ? null : Tonnes.ofTenThousands(tenThousands);
  }

  private static ReserveStatement statement(
      LocalDate asOf, Map<Category, String> amounts, Stated stated) {
    Map<Category, Tonnes> tonnes = new EnumMap<>(Category.class);
    amounts.forEach((category, amount) -> tonnes.put(category, Tonnes.ofTenThousands(amount)));
    return new ReserveStatement(
        asOf,
        tonnes,
        tonnes(stated.loss()),
        tonnes(stated.unusable()),
        stated.recovery() == null ? null : new BigDecimal(stated.recovery()),
        null,
        tonnes(stated.recoverable()),
        new DocumentRef("储量年报", null));
  }

  private static ReserveQuantities of(LifeRule rule, Map<Category, String> amounts, Stated stated) {
    return ReserveQuantities.of(rule, IRON, statement(rule.cutOff(), amounts, stated));
  }

  private static List<String> steps(ReserveQuantities quantities) {
    return quantities.steps().stream().map(LocalizedText::zh).toList();
  }

  private static void same(@Nullable Tonnes found, @Nullable String tenThousands) {
    if (tenThousands == null) {
      assertThat(found).isNull();
    } else {
      assertThat(Objects.requireNonNull(found).tenThousands()).isEqualByComparingTo(tenThousands);
    }
  }

  private static void amounts(
      ReserveQuantities quantities, @Nullable String retained, @Nullable String recoverable) {
    same(quantities.retained(), retained);
    same(quantities.recoverable(), recoverable);
    assertThat(quantities.base(Base.RETAINED)).isEqualTo(quantities.retained());
    assertThat(quantities.base(Base.RECOVERABLE)).isEqualTo(quantities.recoverable());
  }

  @Test
  void withoutAStatementNothingIsKnown() {
    ReserveQuantities quantities = ReserveQuantities.of(RECOVERABLE, IRON, null);
    amounts(quantities, null, null);
    assertThat(steps(quantities)).containsExactly("无储量数据");
  }

  @Test
  @Tag("clause:5.1")
  void resourcesAreDiscountedAndWhatIsLostOnTheWayIsTakenOff() {
    Map<Category, String> resources =
        Map.of(Category.MEASURED, "100", Category.INDICATED, "50", Category.INFERRED, "40");
    ReserveQuantities quantities = of(RECOVERABLE, resources, new Stated("20", "4", "0.9", null));
    amounts(quantities, "174", "135");
    assertThat(steps(quantities))
        .containsExactly(
            AS_OF,
            "保有资源量 = 探明 100 + 控制 50 + 推断 40 × 0.6 = 174 万吨",
            "可采储量 =（保有 174 − 设计未利用 20 − 设计损失 4）× 回采率 0.9 = 135 万吨");
  }

  @Test
  void eachCategoryOfResourcesCountsByItself() {
    amounts(of(RETAINED, Map.of(Category.MEASURED, "10"), Stated.NOTHING), "10", "8.5");
    amounts(of(RETAINED, Map.of(Category.INDICATED, "10"), Stated.NOTHING), "10", "8.5");
    amounts(of(RETAINED, Map.of(Category.INFERRED, "10"), Stated.NOTHING), "6", "5.1");
  }

  @Test
  void whatIsNotStatedIsSaidAndTakenByDefault() {
    Map<Category, String> resources = Map.of(Category.INDICATED, "100");
    String defaulted = "回采率未列，按政策包默认值 0.85";
    String noLoss = "设计未利用量或设计损失未列，按 0 计";
    assertThat(steps(of(RECOVERABLE, resources, Stated.NOTHING)))
        .contains(defaulted, noLoss)
        .endsWith("可采储量 =（保有 100 − 设计未利用 0 − 设计损失 0）× 回采率 0.85 = 85 万吨");
    assertThat(steps(of(RECOVERABLE, resources, new Stated("1", null, "0.9", null))))
        .contains(noLoss)
        .doesNotContain(defaulted);
    assertThat(steps(of(RECOVERABLE, resources, new Stated(null, "1", "0.9", null))))
        .contains(noLoss);
    assertThat(steps(of(RECOVERABLE, resources, new Stated("0", "0", "0.9", null))))
        .doesNotContain(noLoss, defaulted);
  }

  @Test
  void moreLossThanThereIsLeavesNothing() {
    amounts(
        of(RECOVERABLE, Map.of(Category.INDICATED, "10"), new Stated("8", "3", "0.9", null)),
        "10",
        "0");
  }

  @Test
  @Tag("clause:5.1")
  void reservesStandForBothWhereNoResourcesAreStated() {
    ReserveQuantities both =
        of(RECOVERABLE, Map.of(Category.PROVED, "30", Category.PROBABLE, "12"), Stated.NOTHING);
    amounts(both, "42", "42");
    assertThat(steps(both))
        .containsExactly(AS_OF, "未列资源量，保有量取证实储量与可信储量之和 = 42 万吨", "可采储量取证实储量与可信储量之和 = 42 万吨");
    amounts(of(RECOVERABLE, Map.of(Category.PROVED, "30"), Stated.NOTHING), "30", "30");
    amounts(of(RECOVERABLE, Map.of(Category.PROBABLE, "12"), Stated.NOTHING), "12", "12");
  }

  @Test
  void aStatementWithoutAmountsTellsNothing() {
    ReserveQuantities quantities = of(RECOVERABLE, Map.of(), new Stated(null, null, "0.9", null));
    amounts(quantities, null, null);
    assertThat(steps(quantities))
        .containsExactly(AS_OF, "未列任何类别的资源量或储量", "可采储量不详：未列可采储量，且缺保有量或回采率");
  }

  @Test
  void whereRetainedReservesCountTheOthersAreSpokenOfOnlyIfStated() {
    Map<Category, String> resources = Map.of(Category.INDICATED, "100");
    ReserveQuantities silent = of(RETAINED, resources, Stated.NOTHING);
    amounts(silent, "100", "85");
    assertThat(steps(silent)).hasSize(2).noneMatch(step -> step.startsWith("可采储量"));
    ReserveQuantities stated = of(RETAINED, resources, new Stated(null, null, null, "70"));
    amounts(stated, "100", "70");
    assertThat(steps(stated)).endsWith("可采储量取报告所列 70 万吨");
  }

  @Test
  void anotherDayThanTheCutOffIsNamedAndTheSameDayIsNot() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    ReserveQuantities quantities =
        ReserveQuantities.of(RECOVERABLE, IRON, statement(day, Map.of(), Stated.NOTHING));
    assertThat(steps(quantities)).contains("政策规定的储量基准日为 2023-12-31，本数据截止 2024-01-01，未作折算");
    assertThat(steps(of(RECOVERABLE, Map.of(), Stated.NOTHING)))
        .noneMatch(step -> step.contains("基准日"));
  }

  @Test
  void aDefaultIsTheMineralsOwnOrThatForAll() {
    Map<String, BigDecimal> table = Map.of("*", BigDecimal.ONE, "iron", BigDecimal.TEN);
    assertThat(ReserveQuantities.byMineral(table, IRON)).isEqualTo(BigDecimal.TEN);
    assertThat(ReserveQuantities.byMineral(table, new Mineral("gold"))).isEqualTo(BigDecimal.ONE);
    assertThat(ReserveQuantities.byMineral(table, null)).as("it might be iron").isNull();
    assertThat(ReserveQuantities.byMineral(Map.of("*", BigDecimal.ONE), null))
        .isEqualTo(BigDecimal.ONE);
    assertThat(ReserveQuantities.byMineral(Map.of("iron", BigDecimal.ONE), null)).isNull();
    ReserveQuantities unknown =
        ReserveQuantities.of(
            Packs.with(RECOVERABLE, "defaultRecovery", table),
            null,
            statement(RECOVERABLE.cutOff(), Map.of(Category.INDICATED, "1"), Stated.NOTHING));
    amounts(unknown, "1", null);
  }
}

package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.policy.Comparison;

@Tag("constraint:LIFE")
@Tag("clause:2[c]")
@Tag("clause:4.4.2")
class LifeTest {
  @ParameterizedTest(name = "{0} 5 years at 30: {1} ×10⁴ t -> {2}")
  @CsvSource({
    "AT_LEAST,74.99,false", "AT_LEAST,75,true", "AT_LEAST,75.01,true",
    "MORE_THAN,74.99,false", "MORE_THAN,75,false", "MORE_THAN,75.01,true"
  })
  void lifeBelowAtAndAboveFiveYearsUnderBothReadings(
      Comparison comparison, String each, boolean held) {
    World world = World.drawn("A B");
    world.pack.lifeComparison = comparison;
    world.mine("A").retained(each);
    world.mine("B").retained(each);
    assertThat(world.best().groups()).hasSize(held ? 1 : 0);
  }

  @Test
  void theCapacityIsNeverChosenSoLargeThatTheLifeFails() {
    World world = World.drawn("A B");
    world.pack.lifeComparison = Comparison.MORE_THAN;
    world.mine("A").capacity("60");
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.capacity().tenThousands()).isEqualByComparingTo("39.99");
    assertThat(group.life().value()).isGreaterThan(BigDecimal.valueOf(5));
  }

  @Test
  void oreAddsUpOverMembersOfDifferentDilution() {
    World world = World.drawn("A B");
    world.mine("A").retained("67.5").dilution("0.1");
    world.mine("B").retained("60").dilution("0.2");
    Scenario.Group group = world.best().groups().getFirst();
    assertThat(group.life().value()).isEqualByComparingTo("5");
    Scenario.Justification life =
        group.justifications().stream()
            .filter(j -> j.constraint() == ConstraintName.LIFE)
            .findFirst()
            .orElseThrow();
    assertThat(life.text().zh()).contains("150.00 万吨 ÷ 30.00 万吨/年 = 5.00 年");
    assertThat(life.needed()).isEqualByComparingTo("5");
    assertThat(life.clause()).isEqualTo("2.minLife");
  }
}

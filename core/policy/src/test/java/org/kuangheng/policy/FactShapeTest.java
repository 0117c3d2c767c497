package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;

/** What a fact's definition must hold for its kind, and which values the kind admits. */
class FactShapeTest {
  private static final Place PLACE = Place.line("facts/all.yaml", 7);
  private static final LocalizedText TEXT = new LocalizedText("项", "Item");

  private static FactShape shape(
      String id, FactDefinition.Kind kind, @Nullable String unit, String... words) {
    return new FactShape(
        new FactDefinition(id, TEXT, kind, unit, List.of(words), true, List.of(), TEXT, TEXT),
        PLACE);
  }

  private static List<String> faults(FactShape shape) {
    return shape.faults().stream()
        .map(issue -> issue.code() + " " + issue.values().getOrDefault("key", ""))
        .map(String::strip)
        .toList();
  }

  @Test
  void onlyAnAmountHasAUnitAndOnlyAWordHasWords() {
    assertThat(faults(shape("a", FactDefinition.Kind.AMOUNT, "年"))).isEmpty();
    assertThat(faults(shape("a", FactDefinition.Kind.AMOUNT, null)))
        .containsExactly("KEY_NEEDED unit");
    assertThat(faults(shape("a", FactDefinition.Kind.WORD, null, "x"))).isEmpty();
    assertThat(faults(shape("a", FactDefinition.Kind.WORD, null)))
        .containsExactly("KEY_NEEDED words");
    assertThat(faults(shape("a", FactDefinition.Kind.YES_NO, "年", "x")))
        .containsExactly("KEY_OUT_OF_PLACE unit", "KEY_OUT_OF_PLACE words");
    assertThat(faults(shape("a", FactDefinition.Kind.DAY, null))).isEmpty();
  }

  @ParameterizedTest(name = "computed {0}, asserted by somebody {1}: {2} faults")
  @CsvSource({"true,true,0", "true,false,0", "false,true,0", "false,false,1"})
  void whatNobodyComputesSomebodyMustAssert(boolean computed, boolean asserted, int faults) {
    List<String> units = asserted ? List.of("NR") : List.of();
    FactDefinition fact =
        new FactDefinition(
            "a", TEXT, FactDefinition.Kind.YES_NO, null, List.of(), computed, units, TEXT, TEXT);
    List<Issue> found = new FactShape(fact, PLACE).faults();
    assertThat(found).hasSize(faults);
    assertThat(found)
        .allSatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo(PolicyIssue.KEY_NEEDED);
              assertThat(issue.values())
                  .containsEntry("key", "assertedBy")
                  .containsEntry("fact", "a");
              assertThat(issue.place()).isEqualTo(PLACE);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "itemA", "item2b"})
  void anIdInCamelCaseIsGood(String id) {
    assertThat(faults(shape(id, FactDefinition.Kind.YES_NO, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "item-a", "2item", "item_a", "项"})
  void anyOtherIdIsNot(String id) {
    assertThat(faults(shape(id, FactDefinition.Kind.YES_NO, null)))
        .containsExactly("ID_NOT_CAMEL_CASE");
  }

  @Test
  void eachKindAdmitsItsOwnValuesOnlyAndSaysWhatTheyLookLike() {
    FactShape yesNo = shape("a", FactDefinition.Kind.YES_NO, null);
    FactShape amount = shape("a", FactDefinition.Kind.AMOUNT, "年");
    FactShape word = shape("a", FactDefinition.Kind.WORD, null, "iron", "copper");
    FactShape day = shape("a", FactDefinition.Kind.DAY, null);
    List<Object> values = List.of(false, BigDecimal.TEN, "iron", "gold", "2025-06-30");
    assertThat(values).filteredOn(yesNo::admits).containsExactly(false);
    assertThat(values).filteredOn(amount::admits).containsExactly(BigDecimal.TEN);
    assertThat(values).filteredOn(word::admits).containsExactly("iron");
    assertThat(values).filteredOn(day::admits).containsExactly("2025-06-30");
    assertThat(yesNo.expected()).isEqualTo("true/false");
    assertThat(amount.expected()).isEqualTo("decimal");
    assertThat(word.expected()).isEqualTo("iron, copper");
    assertThat(day.expected()).isEqualTo("yyyy-MM-dd");
  }
}

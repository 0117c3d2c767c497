package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Issue;

/** Models a pack may not have. */
class DmnFaultsTest {
  private static final String MODEL = "decisions/disposition.dmn";

  @TempDir Path folder;

  private List<String> codes(PackFiles pack) {
    List<Issue> issues = PackCheck.check(pack.writeTo(folder)).issues();
    PackFaultsTest.assertSentences(issues);
    return issues.stream().map(issue -> issue.code().name()).toList();
  }

  private static PackFiles withUnsafe(String expression) {
    return PackFiles.minimal()
        .put(
            MODEL,
            PackFiles.minimalModel()
                .decision("isUnsafe", "boolean", List.of("unsafe"), expression)
                .xml());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "count([unsafe]) = 1 and unsafe | NUMBER_IN_DMN",
        "unsafe and date(\"2025-12-31\") = null | NUMBER_IN_DMN",
        "unsafe and number(\"30\", null, null) = null | NUMBER_IN_DMN",
        "unsafe and @\"2025-12-31\" = null | NUMBER_IN_DMN",
        "every x in [unsafe] satisfies x | QUANTIFIER_IN_DMN",
        "some x in [unsafe] satisfies x | QUANTIFIER_IN_DMN",
        "unsafe and today() = null | CLOCK_IN_DMN",
        "unsafe and ( | BAD_DMN",
        "unsafe and dangerous | BAD_DMN",
        "unsafe = \"gold\" | DANGLING_ID",
        "\"iron\" | DECISION_NOT_BOOLEAN",
      })
  void anExpressionIsRefused(String expression, String code) {
    assertThat(codes(withUnsafe(expression))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unsafe and true",
        "unsafe // 30 and every 5 years\n",
        "all([unsafe])",
        "any([unsafe, false])",
        "if unsafe = null then null else not(not(unsafe))",
      })
  void anExpressionIsAllowed(String expression) {
    assertThat(codes(withUnsafe(expression))).isEmpty();
  }

  @Test
  void aTableThatMatchesNoRuleIsFound() {
    assertThat(codes(withTable(""))).contains("TABLE_NO_MATCH");
  }

  @Test
  void aTableThatDeclaresItsDefaultIsSound() {
    assertThat(codes(withTable("<defaultOutputEntry><text>null</text></defaultOutputEntry>")))
        .isEmpty();
  }

  private static PackFiles withTable(String defaultOutput) {
    String table =
        """
        <decisionTable hitPolicy="UNIQUE">
        <input id="in"><inputExpression typeRef="boolean"><text>unsafe</text></inputExpression></input>
        <output id="out" typeRef="boolean">%s</output>
        <rule id="r1"><inputEntry id="e1"><text>true</text></inputEntry><outputEntry id="o1"><text>true</text></outputEntry></rule>
        <rule id="r2"><inputEntry id="e2"><text>false</text></inputEntry><outputEntry id="o2"><text>false</text></outputEntry></rule>
        </decisionTable>
        """
            .formatted(defaultOutput);
    return PackFiles.minimal()
        .put(
            MODEL,
            PackFiles.minimalModel()
                .rawDecision("isUnsafe", "boolean", List.of("unsafe"), table)
                .xml());
  }

  @Test
  void anInputThatIsNoFactIsFound() {
    PackFiles pack =
        PackFiles.minimal().put(MODEL, PackFiles.minimalModel().input("mood", "boolean").xml());
    assertThat(codes(pack)).contains("DMN_INPUT_UNKNOWN");
  }

  @Test
  void twoModelsOrNoneAreRefused() {
    assertThat(codes(PackFiles.minimal().put("decisions/more.dmn", "<a/>")))
        .containsExactly("DMN_NOT_ONE");
    assertThat(PackReader.read(folder.resolve("mini")).pack()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`` | BAD_DMN",
        "not xml | BAD_DMN",
        "<definitions> | BAD_DMN",
        "<a/> | BAD_DMN",
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/hostname'>]><x>&y;</x> | DMN_UNSUPPORTED",
      })
  void aFileThatIsNoModelIsRefused(String text, String code) {
    assertThat(codes(PackFiles.minimal().put(MODEL, text == null ? "" : text))).contains(code);
  }

  @Test
  void aKnowledgeModelIsRefused() {
    PackFiles pack =
        PackFiles.minimal()
            .replace(
                MODEL,
                "</definitions>",
                "<businessKnowledgeModel id=\"b\" name=\"b\"/></definitions>");
    assertThat(codes(pack)).contains("DMN_UNSUPPORTED");
  }

  @Test
  void decisionsThatRequireEachOtherAreRefused() {
    DmnText model =
        PackFiles.minimalModel()
            .decision("isUnsafe", "boolean", List.of("closure"), "closure")
            .decision("closure", "boolean", List.of("isUnsafe"), "isUnsafe");
    assertThat(codes(PackFiles.minimal().put(MODEL, model.xml()))).contains("BAD_DMN");
  }
}

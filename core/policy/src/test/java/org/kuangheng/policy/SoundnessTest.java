package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Issue;

/** What the check says of single decisions: unknowns turned into answers, answers of no use. */
class SoundnessTest {
  private static final String MODEL = "decisions/disposition.dmn";
  private static final String WORDS = "if licensed = null then null else \"iron\"";

  @TempDir Path folder;

  private List<Issue> found(PolicyIssue code, PackFiles pack) {
    return PackCheck.check(pack.writeTo(folder)).issues().stream()
        .filter(issue -> issue.code() == code)
        .toList();
  }

  private static PackFiles with(DmnText model) {
    return PackFiles.minimal().put(MODEL, model.xml());
  }

  private static PackFiles inUseAs(String role, String decision) {
    PackFiles pack =
        with(
            PackFiles.minimalModel()
                .decision("words", "string", List.of("licensed"), WORDS)
                .decision("truth", "boolean", List.of("licensed"), "licensed"));
    return switch (role) {
      case "category" -> pack.replace("pack.yaml", "decision: other", "decision: " + decision);
      case "criterion" ->
          pack.replace("criteria/all.yaml", "decision: isUnsafe", "decision: " + decision);
      case "ground" ->
          pack.replace("eligibility.yaml", "decision: holdsLicence", "decision: " + decision);
      case "warning" ->
          pack.put(
              "warnings.yaml",
              "- {id: w, clause: \"2\", decision: %s, text: {zh: 提示, en: Note}}\n"
                  .formatted(decision));
      case "nothing" -> pack;
      default -> throw new IllegalArgumentException(role);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"category", "criterion", "ground", "warning"})
  void whatSaysYesOrNoMayNotAnswerInWords(String role) {
    assertThat(found(PolicyIssue.DECISION_NOT_BOOLEAN, inUseAs(role, "words")))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.values())
                    .containsEntry("decision", "words")
                    .containsEntry("value", "iron"));
    assertThat(found(PolicyIssue.DECISION_NOT_BOOLEAN, inUseAs(role, "truth"))).isEmpty();
  }

  @Test
  void eligibilityMayNotAnswerInWords() {
    DmnText model =
        PackFiles.minimalModel().decision("eligible", "string", List.of("licensed"), WORDS);
    assertThat(found(PolicyIssue.DECISION_NOT_BOOLEAN, with(model)))
        .extracting(issue -> issue.values().get("decision"))
        .containsExactly("eligible");
  }

  @Test
  void aDecisionThatOthersBuildOnMayAnswerInWords() {
    assertThat(found(PolicyIssue.DECISION_NOT_BOOLEAN, inUseAs("nothing", "words"))).isEmpty();
  }

  @Test
  void anUnknownWordOfAnotherDecisionIsFilledInWithTheWordsItGives() {
    DmnText model =
        PackFiles.minimalModel()
            .decision(
                "state",
                "string",
                List.of("licensed"),
                "if licensed = null then null else if licensed then \"iron\" else \"phosphate\"")
            .decision(
                "isUnsafe",
                "boolean",
                List.of("state", "unsafe"),
                "if state = \"phosphate\" then false else unsafe");
    assertThat(found(PolicyIssue.UNKNOWN_DECIDED, with(model)))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.values())
                    .containsEntry("decision", "isUnsafe")
                    .containsEntry("inputs", "state = null, unsafe = true")
                    .containsEntry("completion", "state = phosphate, unsafe = true")
                    .containsEntry("result", "true")
                    .containsEntry("otherwise", "false"));
  }

  @Test
  void aDecisionKeepsUnknownWhateverTruthAnotherMayGive() {
    DmnText model =
        PackFiles.minimalModel()
            .decision("holdsLicence", "boolean", List.of("licensed"), "licensed or not(licensed)")
            .decision(
                "eligible",
                "boolean",
                List.of("holdsLicence"),
                "if holdsLicence = null then true else holdsLicence");
    assertThat(found(PolicyIssue.UNKNOWN_DECIDED, with(model)))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.values())
                    .containsEntry("decision", "eligible")
                    .containsEntry("completion", "holdsLicence = false"));
  }

  @Test
  void eachUnsoundDecisionIsNamedOnceAndStandsWhereItIsWritten() {
    DmnText model =
        PackFiles.minimalModel()
            .decision("isUnsafe", "boolean", List.of("unsafe"), "unsafe != null")
            .decision(
                "staysAlone",
                "boolean",
                List.of("minimumCapacity", "longLife"),
                "minimumCapacity != null and longLife != null");
    List<Issue> issues = found(PolicyIssue.UNKNOWN_DECIDED, with(model));
    assertThat(issues)
        .extracting(issue -> issue.values().get("decision"))
        .containsExactly("isUnsafe", "staysAlone");
    assertThat(issues)
        .allSatisfy(
            issue -> {
              assertThat(issue.place().file()).isEqualTo(MODEL);
              assertThat(issue.place().field()).isEqualTo(issue.values().get("decision"));
            });
  }

  @ParameterizedTest(name = "{0} yes-no inputs: sampled {1}")
  @CsvSource({"9,false", "11,true"})
  void aDecisionIsWalkedWholeWhileItsCombinationsAreFewEnough(int inputs, boolean sampled) {
    DmnText model = PackFiles.minimalModel();
    List<String> names = new ArrayList<>();
    StringBuilder facts = new StringBuilder();
    for (char c = 'a'; names.size() < inputs; c++) {
      String name = "item" + c;
      model.input(name, "boolean");
      names.add(name);
      facts.append(
          """
          - {id: %s, label: {zh: 项, en: Item}, kind: YES_NO, computed: true, question: {zh: 问, en: Question}, evidence: {zh: 证, en: Proof}}
          """
              .formatted(name));
    }
    model.decision("isUnsafe", "boolean", names, String.join(" and ", names));
    PackFiles pack =
        with(model).put("facts/more.yaml", facts.toString()).remove("cases/dispositions.yaml");
    List<Issue> found = found(PolicyIssue.SAMPLED, pack);
    if (sampled) {
      assertThat(found)
          .singleElement()
          .satisfies(
              issue ->
                  assertThat(issue.values())
                      .containsEntry("subject", "isUnsafe")
                      .containsEntry("samples", "4000")
                      .containsEntry("seed", "20250418"));
    } else {
      assertThat(found).isEmpty();
    }
  }

  @Test
  void aDecisionThatCannotBeEvaluatedIsNamedOnceWithAMineThatShowsIt() {
    DmnText model =
        PackFiles.minimalModel()
            .decision(
                "isUnsafe",
                "boolean",
                List.of("unsafe", "licensed"),
                "if licensed then unsafe else date(licensed) = null");
    assertThat(found(PolicyIssue.DECISION_FAILS, with(model)))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.values()).containsEntry("decision", "isUnsafe");
              assertThat(issue.values().get("inputs")).startsWith("licensed = false, unsafe = ");
              assertThat(issue.values().get("problem")).isNotBlank();
            });
  }
}

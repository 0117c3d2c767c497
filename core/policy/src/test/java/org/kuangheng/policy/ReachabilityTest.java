package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Issue;

/** Rules that no mine meets, and rules that every mine meets. */
class ReachabilityTest {
  private static final String WARNING =
      "- {id: w, clause: \"2\", decision: warns, text: {zh: 提示, en: Note}}\n";

  @TempDir Path folder;

  private static PackFiles warning(String condition) {
    return PackFiles.minimal()
        .put("warnings.yaml", WARNING)
        .put(
            "decisions/disposition.dmn",
            PackFiles.minimalModel()
                .decision("warns", "boolean", List.of("minimumCapacity", "unsafe"), condition)
                .xml());
  }

  private static List<Issue> found(List<Issue> issues) {
    return issues.stream()
        .filter(
            issue ->
                issue.code() == PolicyIssue.NEVER_MET || issue.code() == PolicyIssue.ALWAYS_MET)
        .toList();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "unsafe and not(unsafe) and minimumCapacity,NEVER_MET",
    "unsafe or not(unsafe) or minimumCapacity,ALWAYS_MET"
  })
  void aWarningThatNobodyOrEverybodyGetsIsNamedWithItsPlace(String condition, PolicyIssue code) {
    assertThat(found(PackCheck.check(warning(condition).writeTo(folder)).issues()))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(code);
              assertThat(issue.values())
                  .containsEntry("kind", "warning")
                  .containsEntry("id", "w")
                  .containsEntry("decision", "warns");
              assertThat(issue.place().file()).isEqualTo("warnings.yaml");
              assertThat(issue.place().line()).isEqualTo(1);
            });
  }

  @Test
  void aWarningThatSomeGetAndSomeDoNotIsNoFinding() {
    assertThat(
            found(PackCheck.check(warning("unsafe and minimumCapacity").writeTo(folder)).issues()))
        .isEmpty();
  }

  @ParameterizedTest(name = "seen met {0}, seen not met {1} -> {2}")
  @CsvSource({
    "true,true,''",
    "true,false,ALWAYS_MET",
    "false,true,NEVER_MET",
    "false,false,NEVER_MET"
  })
  void minesSeenOneByOneCountOnlyWhereTheAnswerIsKnown(boolean met, boolean not, String code) {
    PackDraft draft = PackDraft.read(warning("unsafe and minimumCapacity").writeTo(folder));
    Reachability reachability = new Reachability(draft);
    reachability.see(answer("warns", null));
    reachability.see(answer("warns", "words"));
    if (met) {
      reachability.see(answer("warns", true));
    }
    if (not) {
      reachability.see(answer("warns", false));
    }
    assertThat(report(reachability, draft))
        .filteredOn(issue -> "w".equals(issue.values().get("id")))
        .extracting(issue -> issue.code().name())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void everyRuleOfThePackIsWatched() {
    PackDraft draft = PackDraft.read(warning("unsafe and minimumCapacity").writeTo(folder));
    assertThat(report(new Reachability(draft), draft))
        .allSatisfy(issue -> assertThat(issue.code()).isEqualTo(PolicyIssue.NEVER_MET))
        .extracting(issue -> issue.values().get("kind") + " " + issue.values().get("id"))
        .containsExactly(
            "category CLOSURE",
            "category SOLE_RETENTION",
            "category OTHER",
            "criterion 3.1",
            "criterion 4.1.1",
            "criterion 4.3.1",
            "warning w");
    Reachability seen = new Reachability(draft);
    for (String decision : Objects.requireNonNull(draft.pack()).decisions().decisions()) {
      seen.see(Map.of(decision, true));
      seen.see(Map.of(decision, false));
    }
    assertThat(report(seen, draft)).isEmpty();
  }

  private static Map<String, @Nullable Object> answer(String decision, @Nullable Object value) {
    Map<String, @Nullable Object> answer = new HashMap<>();
    answer.put(decision, value);
    return answer;
  }

  private static List<Issue> report(Reachability reachability, PackDraft draft) {
    List<Issue> issues = new ArrayList<>();
    reachability.report(new Findings(draft, issues, new ArrayList<>()));
    return issues;
  }
}

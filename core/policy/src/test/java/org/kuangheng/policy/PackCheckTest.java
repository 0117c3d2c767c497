package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Issue;

/** What the check finds in a pack that reads well. */
class PackCheckTest {
  private static final String MODEL = "decisions/disposition.dmn";

  @TempDir Path folder;

  private PackCheck.Report check(PackFiles pack) {
    PackCheck.Report report = PackCheck.check(pack.writeTo(folder));
    PackFaultsTest.assertSentences(report.issues());
    return report;
  }

  private static List<String> codes(PackCheck.Report report) {
    return report.issues().stream().map(issue -> issue.code().name()).toList();
  }

  private static Issue only(PackCheck.Report report, PolicyIssue code) {
    List<Issue> found = report.issues().stream().filter(i -> i.code() == code).toList();
    assertThat(found).as("issues %s", report.issues()).hasSize(1);
    return found.getFirst();
  }

  private static PackCheck.Witness witness(PackCheck.Report report, PolicyIssue code) {
    int at = report.issues().indexOf(only(report, code));
    return report.witnesses().stream().filter(w -> w.issue() == at).findFirst().orElseThrow();
  }

  private static PackFiles withModel(DmnText model) {
    return PackFiles.minimal().put(MODEL, model.xml());
  }

  @Test
  void aSoundPackPassesAndItsWholeSpaceIsExplored() {
    PackCheck.Report report = check(PackFiles.minimal());
    assertThat(report.passes()).isTrue();
    assertThat(codes(report)).isEmpty();
    assertThat(report.cases()).isEqualTo(14);
    assertThat(report.casesPassed()).isEqualTo(14);
    PackCheck.Exploration exploration = Objects.requireNonNull(report.exploration());
    assertThat(exploration.exact()).isTrue();
    assertThat(exploration.days()).containsExactly(LocalDate.of(2025, 4, 18));
    // licensed 2 × unsafe 2 × mineral 2 × capacity 5 (below, at, between, at, above) × life 3
    assertThat(exploration.combinations()).isEqualTo(BigInteger.valueOf(120));
  }

  @Test
  void aHoleIsShownByAMineThatFallsThrough() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision(
                    "other",
                    "boolean",
                    List.of("closure", "soleRetention", "minimumCapacity"),
                    "not(closure or soleRetention) and minimumCapacity"));
    PackCheck.Report report = check(pack);
    assertThat(report.passes()).isFalse();
    PackCheck.Witness witness = witness(report, PolicyIssue.HOLE);
    assertThat(witness.facts())
        .containsEntry("licensed", true)
        .containsEntry("unsafe", false)
        .containsEntry("mineral", "iron")
        .containsEntry("capacity", new BigDecimal("29.99"));
    assertThat(witness.outcome()).isEqualTo(PackCase.UNDECIDED);
    assertThat(only(report, PolicyIssue.HOLE).values().get("witness"))
        .contains("capacity = 29.99 万吨/年");
  }

  @Test
  void anExclusivePairThatBothTakeAMineIsAConflict() {
    PackFiles pack =
        withModel(
                PackFiles.minimalModel()
                    .decision("soleRetention", "boolean", List.of("staysAlone"), "staysAlone"))
            .replace(
                "pack.yaml",
                "informationalClauses",
                "exclusive: [[CLOSURE, SOLE_RETENTION]]\ninformationalClauses");
    PackCheck.Report report = check(pack);
    assertThat(witness(report, PolicyIssue.CONFLICT).facts())
        .containsEntry("unsafe", true)
        .containsEntry("serviceLifeYears", new BigDecimal("5.01"));
    assertThat(codes(report)).contains("OVERLAP_RESOLVED");
  }

  @Test
  void anOverlapThatPrecedenceSettlesIsANoteWithItsCount() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision("soleRetention", "boolean", List.of("staysAlone"), "staysAlone"));
    PackCheck.Report report = check(pack);
    assertThat(report.passes()).isTrue();
    // iron at 30 or more (4 of 5 points), phosphate at 50 or more (2): 6 × one life
    assertThat(only(report, PolicyIssue.OVERLAP_RESOLVED).values())
        .containsEntry("count", "6")
        .containsEntry("first", "CLOSURE");
  }

  @Test
  void aCategoryThatIsAlwaysForestalledIsShadowed() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision(
                    "soleRetention",
                    "boolean",
                    List.of("closure", "staysAlone"),
                    "closure and staysAlone"));
    assertThat(only(check(pack), PolicyIssue.SHADOWED).values())
        .containsEntry("category", "SOLE_RETENTION");
  }

  @Test
  void aDispositionAgainstTheOrderOfTheCategoriesIsFound() {
    PackFiles pack =
        PackFiles.minimal()
            .replace(MODEL, "if closure then \"CLOSURE\"", "if closure then \"OTHER\"");
    assertThat(only(check(pack), PolicyIssue.PRECEDENCE_BROKEN).values())
        .containsEntry("given", "OTHER")
        .containsEntry("expected", "CLOSURE");
  }

  @Test
  void aDispositionForAMineOutsideTheProgrammeIsFound() {
    PackFiles pack =
        PackFiles.minimal().replace(MODEL, "or eligible = false then null", "then null");
    assertThat(codes(check(pack))).contains("PRECEDENCE_BROKEN");
  }

  @Test
  void aThresholdThatDoesNotApplyLeavesAHole() {
    PackFiles pack =
        PackFiles.minimal()
            .replace("facts/all.yaml", "[iron, phosphate]", "[iron, phosphate, copper]");
    assertThat(witness(check(pack), PolicyIssue.HOLE).facts()).containsEntry("mineral", "copper");
  }

  @Test
  void aLimitThatEndsLeavesAHoleOnTheDayAfter() {
    PackFiles pack =
        PackFiles.minimal()
            .replace(
                "thresholds/all.yaml",
                "{value: 5, from: 2025-01-01}",
                "{value: 5, from: 2025-01-01, to: 2025-12-31}");
    assertThat(witness(check(pack), PolicyIssue.HOLE).on()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void eligibilityLeftOpenThoughAllIsKnownIsFound() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision(
                    "eligible",
                    "boolean",
                    List.of("holdsLicence"),
                    "if holdsLicence then true else null"));
    assertThat(codes(check(pack))).contains("ELIGIBILITY_OPEN");
  }

  @Test
  void unknownTurnedIntoFalseByIfIsFound() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision(
                    "isUnsafe", "boolean", List.of("unsafe"), "if unsafe then true else false"));
    assertThat(only(check(pack), PolicyIssue.UNKNOWN_DECIDED).values())
        .containsEntry("decision", "isUnsafe")
        .containsEntry("inputs", "unsafe = null")
        .containsEntry("otherwise", "true");
  }

  @Test
  void unknownComparedWithAWordIsFound() {
    DmnText model =
        PackFiles.minimalModel()
            .input("mineral", "string")
            .decision(
                "isUnsafe",
                "boolean",
                List.of("unsafe", "mineral"),
                "unsafe and mineral = \"iron\"");
    assertThat(only(check(withModel(model)), PolicyIssue.UNKNOWN_DECIDED).values())
        .containsEntry("inputs", "mineral = null, unsafe = true");
  }

  @Test
  void aFallBackToAComputedFactIsSoundOnlyForADeclaredOverride() {
    DmnText model =
        PackFiles.minimalModel()
            .decision(
                "isUnsafe",
                "boolean",
                List.of("unsafe", "minimumCapacity"),
                "if unsafe != null then unsafe else minimumCapacity");
    PackFiles pack = withModel(model).put("cases/dispositions.yaml", MinimalCases.DISPOSITIONS);
    assertThat(codes(check(pack))).contains("UNKNOWN_DECIDED");
    pack.replace("pack.yaml", "informationalClauses", "overrides: [unsafe]\ninformationalClauses");
    assertThat(codes(check(pack))).doesNotContain("UNKNOWN_DECIDED");
  }

  @Test
  void aCriterionNobodyCanMeetAndOneEverybodyMeetsAreFound() {
    PackFiles pack =
        withModel(
            PackFiles.minimalModel()
                .decision("isUnsafe", "boolean", List.of("unsafe"), "unsafe and not(unsafe)")
                .decision(
                    "holdsLicence", "boolean", List.of("licensed"), "licensed or not(licensed)"));
    PackCheck.Report report = check(pack);
    assertThat(report.issues())
        .filteredOn(issue -> issue.code() == PolicyIssue.NEVER_MET)
        .extracting(issue -> issue.values().get("id"))
        .containsExactly("CLOSURE", "4.1.1");
    assertThat(only(report, PolicyIssue.ALWAYS_MET).values()).containsEntry("id", "3.1");
  }

  @Test
  void aMissingBoundaryCaseIsNamedWithItsRowAndSide() {
    PackFiles pack =
        PackFiles.minimal().replace("cases/boundaries.yaml", "capacity: 50}", "capacity: 51}");
    assertThat(only(check(pack), PolicyIssue.BOUNDARY_CASE_MISSING).values())
        .containsEntry("threshold", "minimumCapacity")
        .containsEntry("row", "2")
        .containsEntry("value", "50")
        .containsEntry("where", "AT");
  }

  @Test
  void allThreeBoundaryCasesAreAskedForOfEveryRow() {
    PackCheck.Report report = check(PackFiles.minimal().remove("cases/boundaries.yaml"));
    assertThat(codes(report).stream().filter("BOUNDARY_CASE_MISSING"::equals)).hasSize(9);
  }

  @Test
  void aCaseThatFailsSaysWhatItIs() {
    PackFiles pack =
        PackFiles.minimal()
            .replace("cases/dispositions.yaml", "{disposition: UNDECIDED}", "{disposition: OTHER}");
    PackCheck.Report report = check(pack);
    assertThat(only(report, PolicyIssue.CASE_FAILS).values())
        .containsEntry("case", "unknown-safety")
        .containsEntry("actual", "UNDECIDED");
    assertThat(report.casesPassed()).isEqualTo(13);
  }

  @ParameterizedTest(name = "{1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dispositions | disposition: NONE | disposition: OTHER | not-in-the-programme | disposition | NONE
          dispositions | eligible: NOT_MET | eligible: MET | not-in-the-programme | eligible | NOT_MET
          dispositions | "4.1.1": MET | "4.1.1": UNKNOWN | unsafe-closes | 4.1.1 | MET
          dispositions | "3.1": MET | "3.1": NOT_MET | unsafe-closes | 3.1 | MET
          dispositions | closure: NOT_MET | closure: MET | the-rest | closure | NOT_MET
          boundaries | {longLife: MET} | {longLife: UNKNOWN} | life-above | longLife | MET
          """)
  void eachExpectationOfACaseIsTested(
      String file, String old, String text, String name, String subject, String actual) {
    PackCheck.Report report =
        check(PackFiles.minimal().replace("cases/" + file + ".yaml", old, text));
    assertThat(only(report, PolicyIssue.CASE_FAILS).values())
        .containsEntry("case", name)
        .containsEntry("subject", subject)
        .containsEntry("actual", actual);
    assertThat(report.casesPassed()).isEqualTo(13);
  }

  @Test
  void aCategoryAndACriterionWithoutACaseAreNamed() {
    PackCheck.Report report = check(PackFiles.minimal().remove("cases/dispositions.yaml"));
    assertThat(report.issues())
        .filteredOn(issue -> issue.code() == PolicyIssue.NO_CASE)
        .extracting(issue -> issue.values().get("id"))
        .containsExactly("CLOSURE", "SOLE_RETENTION", "OTHER", "3.1", "4.1.1", "4.3.1");
  }

  @Test
  void aClauseThatNothingUsesIsNamed() {
    PackFiles pack =
        PackFiles.minimal()
            .replace("pack.yaml", "informationalClauses: [\"1\"]\n", "")
            .remove("stages.yaml");
    assertThat(only(check(pack), PolicyIssue.CLAUSE_UNUSED).values()).containsEntry("id", "1");
  }

  @Test
  void aPackThatCannotBeReadIsReportedAsFarAsItGoes() {
    PackCheck.Report report = check(PackFiles.minimal().remove("life.yaml"));
    assertThat(report.hash()).isNull();
    assertThat(report.exploration()).isNull();
    assertThat(codes(report)).containsExactly("FILE_MISSING");
  }
}

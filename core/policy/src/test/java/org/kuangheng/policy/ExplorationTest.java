package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Issue;

/** What the exploration takes for granted, and what it does where it cannot be exact. */
class ExplorationTest {
  private static final String MODEL = "decisions/disposition.dmn";

  @TempDir Path folder;

  private static String fact(String id, String kind) {
    return """
        - {id: %s, label: {zh: 项, en: Item}, kind: %s, computed: true, question: {zh: 问, en: Question}, evidence: {zh: 证, en: Proof}}
        """
        .formatted(id, kind);
  }

  private static PackFiles with(DmnText model, String... moreFacts) {
    PackFiles pack = PackFiles.minimal().put(MODEL, model.xml());
    return pack.put("facts/more.yaml", String.join("", moreFacts));
  }

  private List<String> findings(PackFiles files) {
    PackCheck.Report report = PackCheck.check(files.writeTo(folder));
    return report.issues().stream()
        .filter(Issue::blocks)
        .map(issue -> issue.code() + " " + issue.values().getOrDefault("id", ""))
        .toList();
  }

  /** Closure needs a mine that is both; without the rule it would look reachable. */
  private static DmnText closureWhen(DmnText model, List<String> facts, String condition) {
    return model
        .decision("never", "boolean", facts, condition)
        .decision("isUnsafe", "boolean", List.of("never", "unsafe"), "never and unsafe");
  }

  @Test
  void aContiguousMineIsAMergePartnerWhereThePackRefusesNoNeighbour() {
    assertThat(findings(contiguousWithoutPartner("false", "false")))
        .contains("NEVER_MET CLOSURE", "NEVER_MET 4.1.1");
  }

  @ParameterizedTest(name = "same mineral only {0}, same county only {1}")
  @CsvSource({"true,false", "false,true", "true,true"})
  void aContiguousMineNeedNotBeAMergePartnerWhereThePackMayRefuseIt(String mineral, String county) {
    assertThat(findings(contiguousWithoutPartner(mineral, county)))
        .doesNotContain("NEVER_MET CLOSURE");
  }

  private static PackFiles contiguousWithoutPartner(String mineral, String county) {
    List<String> facts = List.of("hasContiguousMine", "hasMergePartner");
    DmnText model =
        PackFiles.minimalModel()
            .input("hasContiguousMine", "boolean")
            .input("hasMergePartner", "boolean");
    closureWhen(model, facts, "hasContiguousMine and not(hasMergePartner)");
    return with(model, fact("hasContiguousMine", "YES_NO"), fact("hasMergePartner", "YES_NO"))
        .replace(
            "consolidation.yaml",
            "oreBodyDistance: 500",
            "oreBodyDistance: 500\nsameMineralOnly: %s\nsameCountyOnly: %s"
                .formatted(mineral, county));
  }

  @Test
  void aMergePartnerNeedNotBeContiguous() {
    List<String> facts = List.of("hasContiguousMine", "hasMergePartner");
    DmnText model =
        PackFiles.minimalModel()
            .input("hasContiguousMine", "boolean")
            .input("hasMergePartner", "boolean");
    closureWhen(model, facts, "hasMergePartner and not(hasContiguousMine)");
    PackFiles pack =
        with(model, fact("hasContiguousMine", "YES_NO"), fact("hasMergePartner", "YES_NO"));
    assertThat(findings(pack)).doesNotContain("NEVER_MET CLOSURE");
  }

  private static PackFiles scalePack(String condition) {
    List<String> facts = List.of("minimumCapacity", "scaleClass", "scaleMediumOrAbove");
    DmnText model =
        PackFiles.minimalModel()
            .input("scaleClass", "string")
            .input("scaleMediumOrAbove", "boolean");
    closureWhen(model, facts, condition);
    return with(
        model,
        fact("scaleMediumOrAbove", "YES_NO"),
        fact("scaleClass", "WORD").replace("computed", "words: [SMALL, MEDIUM, LARGE], computed"));
  }

  @Test
  void theTwoWordsForTheScaleAgree() {
    assertThat(
            findings(
                scalePack(
                    "if scaleClass = null then null"
                        + " else scaleClass = \"SMALL\" and scaleMediumOrAbove")))
        .contains("NEVER_MET CLOSURE");
  }

  @Test
  void theScaleClassFollowsFromMineralAndCapacity() {
    // Phosphate at 50 is medium whatever the method; iron at 30 may be small in an open pit.
    String condition =
        "if scaleClass = null then null else scaleClass = \"SMALL\" and minimumCapacity";
    PackFiles pack =
        scalePack(condition)
            .replace(
                "thresholds/all.yaml",
                "{value: 30, from: 2025-01-01, minerals: [iron]}",
                "{value: 50, from: 2025-01-01, minerals: [phosphate]}")
            .replace("facts/all.yaml", "words: [iron, phosphate]", "words: [phosphate]")
            .remove("cases/boundaries.yaml")
            .remove("cases/dispositions.yaml");
    assertThat(findings(pack)).contains("NEVER_MET CLOSURE");
  }

  @Test
  void theScaleClassIsOpenWhereTheTableIsSilent() {
    String condition =
        "if scaleClass = null then null else scaleClass = \"SMALL\" and minimumCapacity";
    assertThat(findings(scalePack(condition))).doesNotContain("NEVER_MET CLOSURE");
  }

  @Test
  void aSampleFindsTheHoleToo() {
    PackDraft draft =
        PackDraft.read(
            PackFiles.minimal()
                .replace("facts/all.yaml", "[iron, phosphate]", "[iron, phosphate, copper]")
                .put(
                    MODEL,
                    PackFiles.minimalModel()
                        .decision("closure", "boolean", List.of("isUnsafe"), "isUnsafe")
                        .decision("soleRetention", "boolean", List.of("staysAlone"), "staysAlone")
                        .decision(
                            "disposition",
                            "string",
                            List.of("eligible", "closure"),
                            "if eligible and closure then \"OTHER\" else null")
                        .xml())
                .replace(
                    "pack.yaml",
                    "informationalClauses",
                    "exclusive: [[CLOSURE, SOLE_RETENTION]]\ninformationalClauses")
                .writeTo(folder));
    Pack pack = Objects.requireNonNull(draft.pack());
    FactAxes axes = FactAxes.of(draft, (DmnDecisions) pack.decisions());
    List<Issue> issues = new ArrayList<>();
    List<PackCheck.Witness> witnesses = new ArrayList<>();
    Findings findings = new Findings(draft, issues, witnesses);
    Reachability reachability = new Reachability(draft);
    new SampledSpace(draft, axes, LocalDate.of(2025, 6, 30)).report(findings, reachability);
    reachability.report(findings);
    assertThat(issues)
        .extracting(Issue::code)
        .contains(PolicyIssue.HOLE, PolicyIssue.CONFLICT, PolicyIssue.PRECEDENCE_BROKEN)
        .doesNotContain(PolicyIssue.NEVER_MET, PolicyIssue.ALWAYS_MET);
    assertThat(witnesses).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aDecisionOverManyInputsIsSampledAndStillCaught() {
    DmnText model = PackFiles.minimalModel();
    List<String> names = new ArrayList<>(List.of("unsafe"));
    StringBuilder facts = new StringBuilder();
    for (char c = 'a'; c <= 'n'; c++) {
      String name = "item" + c;
      model.input(name, "boolean");
      names.add(name);
      facts.append(fact(name, "YES_NO"));
    }
    String sound = "any([" + String.join(", ", names) + "])";
    model.decision("isUnsafe", "boolean", names, sound);
    PackFiles pack = with(model, facts.toString()).remove("cases/dispositions.yaml");
    PackCheck.Report report = PackCheck.check(pack.writeTo(folder));
    assertThat(report.issues()).extracting(Issue::code).contains(PolicyIssue.SAMPLED);
    assertThat(Objects.requireNonNull(report.exploration()).exact()).isTrue();
    assertThat(report.issues()).extracting(Issue::code).doesNotContain(PolicyIssue.UNKNOWN_DECIDED);
    model.decision("isUnsafe", "boolean", names, "if itema then true else false");
    pack.put(MODEL, model.xml());
    assertThat(PackCheck.check(pack.writeTo(folder)).issues())
        .extracting(Issue::code)
        .contains(PolicyIssue.SAMPLED, PolicyIssue.UNKNOWN_DECIDED);
  }

  @Test
  void amountsAreTakenBelowAtBetweenAndAboveTheirLimits() {
    PackDraft draft = PackDraft.read(PackFiles.minimal().writeTo(folder));
    Pack pack = Objects.requireNonNull(draft.pack());
    assertThat(FactAxis.of(draft, pack.findFact("capacity").orElseThrow()).points())
        .extracting(String::valueOf)
        .containsExactly("29.99", "30", "49.99", "50", "50.01");
    assertThat(FactAxis.of(draft, pack.findFact("unsafe").orElseThrow()).points())
        .containsExactly(false, true);
  }
}

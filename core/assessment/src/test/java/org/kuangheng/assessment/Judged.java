package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict.CriterionResult;
import org.kuangheng.assessment.Verdict.Input;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Truth;

/** A verdict under the Yuncheng pack, and what a test asks of it. */
record Judged(Verdict verdict) {
  private static final Assessor ASSESSOR = new Assessor(Packs.yuncheng());

  static Judged of(Mines mine, @Nullable SpatialFindings findings) {
    return on(Mines.DAY, mine, findings);
  }

  static Judged on(LocalDate day, Mines mine, @Nullable SpatialFindings findings) {
    return new Judged(ASSESSOR.assess(mine.build(), findings, day));
  }

  /** Licensed, nothing against it, medium scale, long life. */
  static Mines soundIronMine() {
    return Mines.ordinary(Packs.yuncheng())
        .ore("iron", MiningMethod.UNDERGROUND)
        .capacity("45")
        .reserves("500");
  }

  CriterionResult criterion(String id) {
    return Stream.concat(verdict.criteria().stream(), verdict.eligibility().grounds().stream())
        .filter(result -> result.criterion().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No criterion " + id));
  }

  Truth truth(String criterion) {
    return criterion(criterion).truth();
  }

  Input input(String criterion, String fact) {
    return criterion(criterion).inputs().stream()
        .filter(input -> input.fact().equals(fact))
        .findFirst()
        .orElseThrow(() -> new AssertionError(criterion + " does not rest on " + fact));
  }

  Truth threshold(String id) {
    return verdict.thresholds().stream()
        .filter(result -> result.threshold().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No threshold " + id))
        .truth();
  }

  List<String> asked() {
    return verdict.deciding().stream()
        .flatMap(set -> set.facts().stream())
        .map(Verdict.Question::fact)
        .toList();
  }

  List<String> alerts() {
    return verdict.alerts().stream().map(Verdict.Alert::id).toList();
  }

  Judged closesBy(String clause) {
    assertThat(truth(clause)).as("criterion %s", clause).isEqualTo(Truth.MET);
    assertThat(verdict.recommended()).isEqualTo("CLOSURE");
    assertThat(criterion(clause).category()).isEqualTo("CLOSURE");
    return this;
  }

  Judged becomes(String category) {
    assertThat(verdict.recommended()).isEqualTo(category);
    assertThat(verdict.possible()).containsExactly(category);
    return this;
  }

  Judged undecided() {
    assertThat(verdict.recommended()).isNull();
    assertThat(verdict.possible()).hasSizeGreaterThan(1);
    return this;
  }
}

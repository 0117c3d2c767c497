package org.kuangheng.documents.county;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;

/**
 * One mine as the documents see it: its record, what was concluded, and where it stands. Without a
 * verdict it counts as undecided.
 */
public record MineView(
    MineRecord mine,
    @Nullable Verdict verdict,
    @Nullable SpatialFindings findings,
    Standing standing) {

  static MineView of(
      MineRecord mine, @Nullable Verdict verdict, @Nullable SpatialFindings findings, Pack pack) {
    return new MineView(mine, verdict, findings, standing(verdict, pack));
  }

  private static Standing standing(@Nullable Verdict verdict, Pack pack) {
    if (verdict == null) {
      return new Standing.Undecided(List.of());
    }
    if (verdict.eligibility().eligible() == Truth.NOT_MET) {
      return new Standing.Outside();
    }
    String recommended = verdict.recommended();
    Optional<Pack.Category> category =
        recommended == null ? Optional.empty() : pack.findCategory(recommended);
    return category
        .<Standing>map(Standing.Disposed::new)
        .orElseGet(
            () ->
                new Standing.Undecided(
                    verdict.possible().stream()
                        .map(code -> pack.findCategory(code).orElse(null))
                        .filter(Objects::nonNull)
                        .toList()));
  }

  public MineId id() {
    return mine.id();
  }

  public String name() {
    return mine.name();
  }

  /** The disposition, empty while undecided or outside the programme. */
  public Optional<Pack.Category> category() {
    return standing instanceof Standing.Disposed(Pack.Category category)
        ? Optional.of(category)
        : Optional.empty();
  }

  public boolean is(Pack.Category.Kind kind) {
    return category().filter(category -> category.kind() == kind).isPresent();
  }

  /** The criteria that carried the recommendation: met, and of its category. */
  public List<Verdict.CriterionResult> grounds() {
    if (verdict == null) {
      return List.of();
    }
    return verdict.criteria().stream()
        .filter(result -> result.truth() == Truth.MET)
        .filter(result -> result.category().equals(verdict.recommended()))
        .toList();
  }

  public boolean inProgramme() {
    return !(standing instanceof Standing.Outside);
  }
}

package org.kuangheng.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings.Neighbour;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.ConsolidationRules;

/**
 * Whether the pack's rules would admit a merger with a neighbour (能否整合), whatever its distance: its
 * county and its minerals (clause 4.4.1). Two mines admitted here may still fall short together.
 */
record Admission(ConsolidationRules rules) {
  private static final int MINES_SHOWN = 5;

  Truth of(Neighbour neighbour) {
    if (isInForbiddenCounty(neighbour)) {
      return Truth.NOT_MET;
    }
    return rules.sameMineralOnly() ? neighbour.sameMineral() : Truth.MET;
  }

  /** Whether every neighbour is admitted, so that a contiguous mine is always a partner. */
  static boolean isFree(ConsolidationRules rules) {
    return !rules.sameMineralOnly() && !rules.sameCountyOnly();
  }

  private boolean isInForbiddenCounty(Neighbour neighbour) {
    return rules.sameCountyOnly() && !neighbour.sameCounty();
  }

  /** Which of these are not admitted, and why; {@code null} if all are. */
  @Nullable LocalizedText refusals(List<Neighbour> neighbours) {
    List<LocalizedText> refused =
        neighbours.stream().map(this::refusal).flatMap(Optional::stream).toList();
    if (refused.isEmpty()) {
      return null;
    }
    List<LocalizedText> shown = refused.subList(0, Math.min(MINES_SHOWN, refused.size()));
    LocalizedText mines =
        new LocalizedText(
            shown.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
            shown.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    return shown.size() == refused.size()
        ? Sentence.NOTE_NOT_ADMITTED.with("mines", mines)
        : Sentence.NOTE_MORE_NOT_ADMITTED.with("mines", mines, "n", refused.size());
  }

  private Optional<LocalizedText> refusal(Neighbour neighbour) {
    Optional<Sentence> sentence =
        switch (of(neighbour)) {
          case MET -> Optional.empty();
          case UNKNOWN -> Optional.of(Sentence.REFUSED_MINERAL_UNKNOWN);
          case NOT_MET ->
              Optional.of(
                  isInForbiddenCounty(neighbour)
                      ? Sentence.REFUSED_COUNTY
                      : Sentence.REFUSED_MINERAL);
        };
    return sentence.map(
        said ->
            said.with(
                "mine", neighbour.mine(),
                "distance", Print.brief(neighbour.contact().distance().value())));
  }
}

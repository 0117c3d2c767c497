package org.kuangheng.documents.chapter;

import java.util.Optional;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.policy.Pack;

/** The pack's words for a criterion, without its final stop; its id where the pack has none. */
final class CriterionLabels {
  private CriterionLabels() {}

  static String of(Verdict.CriterionResult result, ChapterContext context) {
    Optional<Pack.Criterion> criterion =
        context.pack().criteria().stream()
            .filter(candidate -> candidate.id().equals(result.criterion()))
            .findFirst();
    return criterion
        .map(found -> context.of(found.label()).replaceAll("[。.；;]\\s*$", ""))
        .orElse(result.criterion());
  }
}

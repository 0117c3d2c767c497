package org.kuangheng.consolidation;

import java.math.BigDecimal;
import org.kuangheng.consolidation.Programme.Solved;
import org.kuangheng.consolidation.Scenario.ObjectiveValue;
import org.kuangheng.consolidation.Scenario.Proof;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Phrase;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.ConsolidationRules.Objective;

/** How good an answer is, and what is certain of it. */
record Proofs(Field field, Solved solved, Answer best) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** The proof of the first scenario, {@code first} being its value of the first objective. */
  Proof ofBest(ObjectiveValue first) {
    int homeless = best.leftOut().length;
    int bound = homelessBound();
    boolean optimal = solved.proved();
    LocalizedText text =
        optimal
            ? Phrase.PROOF_OPTIMAL.with("value", homeless)
            : Phrase.PROOF_BOUND.with("value", homeless, "bound", bound);
    return new Proof(optimal, first.value(), optimal ? first.value() : bound(first, bound), text);
  }

  Proof ofAlternative(Answer other, ObjectiveValue first, BigDecimal bestFirst) {
    LocalizedText text =
        Phrase.PROOF_ALTERNATIVE.with(
            "value", other.leftOut().length, "best", best.leftOut().length);
    BigDecimal bound = solved.proved() ? bestFirst : bound(first, homelessBound());
    return new Proof(false, first.value(), bound, text);
  }

  private static BigDecimal bound(ObjectiveValue first, int homeless) {
    return switch (first.objective()) {
      case FEWEST_HOMELESS -> BigDecimal.valueOf(homeless);
      case LARGE_MEDIUM_SHARE -> ALL;
      case FEWEST_SYSTEMS, COMPACTNESS, FEWEST_OWNERS, LEAST_GAP_AREA -> BigDecimal.ZERO;
    };
  }

  /** Exact where a component is proved and homes come first; certified from below elsewhere. */
  private int homelessBound() {
    boolean homesFirst = new Objectives(field).order().getFirst() == Objective.FEWEST_HOMELESS;
    int bound = 0;
    for (int i = 0; i < solved.components().size(); i++) {
      boolean exact = homesFirst && solved.solutions().get(i).proved();
      bound +=
          exact
              ? solved.solutions().get(i).best().leftOut().length
              : new HomelessBound(field).of(solved.components().get(i));
    }
    return bound;
  }
}

package org.kuangheng.assessment;

import java.util.Map;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/**
 * The facts that units asserted, as far as the pack lets them. A unit that may not assert a fact, a
 * disputed fact, and a value of the wrong kind leave it unknown, with a note that says why. What
 * the engine computes may be asserted only where it could not be computed.
 */
final class AssertedFacts {
  /** The fact that a county act among the titles proves (clause 3.5). */
  private static final String COUNTY_ACT_FACT = "countyHoldsTakesPart";

  private AssertedFacts() {}

  static void addTo(Map<String, KnownFact> book, MineRecord mine, Pack pack) {
    for (FactDefinition definition : pack.facts()) {
      Fact fact = mine.facts().get(definition.id());
      if (definition.computed() && (fact == null || known(book, definition.id()))) {
        continue;
      }
      if (fact != null) {
        book.put(definition.id(), used(definition, fact));
      } else if (definition.id().equals(COUNTY_ACT_FACT)) {
        mine.titles(Title.Kind.COUNTY_ACT).stream()
            .findFirst()
            .ifPresent(
                act -> book.put(definition.id(), KnownFact.yesNo(true, TitleFacts.describe(act))));
      }
    }
  }

  private static boolean known(Map<String, KnownFact> book, String fact) {
    return Arithmetic.DERIVED.contains(fact)
        || book.getOrDefault(fact, KnownFact.UNKNOWN).value() != null;
  }

  private static KnownFact used(FactDefinition definition, Fact fact) {
    Source source = fact.source();
    String from = describe(source);
    String unit = source.assertedBy().value();
    String stated = Print.value(fact.value(), definition.unit());
    if (!definition.assertedBy().contains(unit)) {
      return KnownFact.unused(
          from,
          Sentence.NOTE_UNIT_MAY_NOT_ASSERT.with(
              "unit", unit,
              "value", stated,
              "units", String.join(", ", definition.assertedBy())));
    }
    if (!fits(definition.kind(), fact.value())) {
      return KnownFact.unused(from, Sentence.NOTE_WRONG_KIND.with("value", stated));
    }
    if (fact.value() instanceof FactValue.Word word
        && !definition.words().isEmpty()
        && !definition.words().contains(word.value())) {
      return KnownFact.unused(
          from,
          Sentence.NOTE_WRONG_WORD.with(
              "value", stated, "words", String.join(", ", definition.words())));
    }
    if (source.state() == VerificationState.DISPUTED) {
      return KnownFact.unused(
          from, Sentence.NOTE_DISPUTED.with("unit", unit, "document", source.document().title()));
    }
    return KnownFact.of(fact.value(), from);
  }

  private static boolean fits(FactDefinition.Kind kind, FactValue value) {
    return switch (value) {
      case FactValue.YesNo _ -> kind == FactDefinition.Kind.YES_NO;
      case FactValue.Amount _ -> kind == FactDefinition.Kind.AMOUNT;
      case FactValue.Word _ -> kind == FactDefinition.Kind.WORD;
      case FactValue.Day _ -> kind == FactDefinition.Kind.DAY;
    };
  }

  private static String describe(Source source) {
    StringBuilder text = new StringBuilder(source.document().title());
    text.append(" · ").append(source.assertedBy().value());
    if (source.date() != null) {
      text.append(" · ").append(source.date());
    }
    return text.append(" · ").append(source.state()).toString();
  }
}

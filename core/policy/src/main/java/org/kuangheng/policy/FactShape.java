package org.kuangheng.policy;

import java.math.BigDecimal;

/** What a fact's definition and values must look like for their kind. */
final class FactShape {
  private FactShape() {}

  /** What is wrong with the definition, empty if nothing. */
  static String fault(FactDefinition fact) {
    boolean amount = fact.kind() == FactDefinition.Kind.AMOUNT;
    boolean word = fact.kind() == FactDefinition.Kind.WORD;
    if (amount == (fact.unit() == null)) {
      return "unit: " + (amount ? "required for AMOUNT" : "only for AMOUNT");
    }
    if (word == fact.words().isEmpty()) {
      return "words: " + (word ? "required for WORD" : "only for WORD");
    }
    if (fact.computed() != fact.assertedBy().isEmpty()) {
      return "assertedBy: " + (fact.computed() ? "empty if computed" : "required");
    }
    return fact.id().matches("[a-z][A-Za-z0-9]*") ? "" : "id: camelCase";
  }

  /** What is wrong with a value, empty if nothing. */
  static String valueFault(FactDefinition fact, Object value) {
    return switch (fact.kind()) {
      case YES_NO -> value instanceof Boolean ? "" : "true or false";
      case AMOUNT -> value instanceof BigDecimal ? "" : "an amount";
      case WORD ->
          value instanceof String word && fact.words().contains(word)
              ? ""
              : "one of " + String.join(", ", fact.words());
      case DAY -> ScalarKind.isDay(value) ? "" : "yyyy-MM-dd";
    };
  }
}

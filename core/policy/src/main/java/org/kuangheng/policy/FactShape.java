package org.kuangheng.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** What a fact's definition and values must look like for their kind. */
record FactShape(FactDefinition fact, Place place) {

  /** What is wrong with the definition. */
  List<Issue> faults() {
    List<Issue> faults = new ArrayList<>();
    belongs("unit", fact.unit() != null, fact.kind() == FactDefinition.Kind.AMOUNT, faults);
    belongs("words", !fact.words().isEmpty(), fact.kind() == FactDefinition.Kind.WORD, faults);
    if (!fact.computed() && fact.assertedBy().isEmpty()) {
      belongs("assertedBy", false, true, faults);
    }
    if (!fact.id().matches("[a-z][A-Za-z0-9]*")) {
      faults.add(Issue.of(PolicyIssue.ID_NOT_CAMEL_CASE, place, "id", fact.id()));
    }
    return faults;
  }

  private void belongs(String key, boolean there, boolean needed, List<Issue> faults) {
    if (there != needed) {
      PolicyIssue code = needed ? PolicyIssue.KEY_NEEDED : PolicyIssue.KEY_OUT_OF_PLACE;
      faults.add(Issue.of(code, place, "key", key, "fact", fact.id()));
    }
  }

  /** Whether the fact may hold the value. */
  boolean admits(Object value) {
    return switch (fact.kind()) {
      case YES_NO -> value instanceof Boolean;
      case AMOUNT -> value instanceof BigDecimal;
      case WORD -> value instanceof String word && fact.words().contains(word);
      case DAY -> ScalarKind.isDay(value);
    };
  }

  /** What the fact's values look like. */
  String expected() {
    return switch (fact.kind()) {
      case YES_NO -> "true/false";
      case AMOUNT -> "decimal";
      case WORD -> String.join(", ", fact.words());
      case DAY -> "yyyy-MM-dd";
    };
  }
}

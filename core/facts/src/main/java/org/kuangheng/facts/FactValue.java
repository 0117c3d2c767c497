package org.kuangheng.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The value of a fact: yes or no, an amount in the pack's unit, a word of the pack's list, or a
 * day.
 */
public sealed interface FactValue {
  record YesNo(boolean value) implements FactValue {}

  record Amount(BigDecimal value) implements FactValue {}

  record Word(String value) implements FactValue {}

  record Day(LocalDate value) implements FactValue {}

  /** The value as FEEL and canonical JSON see it; days as ISO text. */
  default Object raw() {
    return switch (this) {
      case YesNo yesNo -> yesNo.value();
      case Amount amount -> amount.value();
      case Word word -> word.value();
      case Day day -> day.value().toString();
    };
  }
}

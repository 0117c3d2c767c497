package org.kuangheng.server.assessment.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.kuangheng.facts.FactValue;
import org.kuangheng.policy.FactDefinition;

/** How an answer is written in a field, for each kind of fact. */
final class AnswerForm {
  private AnswerForm() {}

  /** Empty if the text is no answer to a question about this fact. */
  static Optional<FactValue> read(FactDefinition fact, String text) {
    String plain = text.strip();
    return switch (fact.kind()) {
      case YES_NO -> yesNo(plain);
      case AMOUNT -> amount(plain);
      case WORD ->
          fact.words().contains(plain) ? Optional.of(new FactValue.Word(plain)) : Optional.empty();
      case DAY -> day(plain);
    };
  }

  private static Optional<FactValue> yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "是", "true", "yes" -> Optional.of(new FactValue.YesNo(true));
      case "否", "false", "no" -> Optional.of(new FactValue.YesNo(false));
      default -> Optional.empty();
    };
  }

  private static Optional<FactValue> amount(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,9})?")
        ? Optional.of(new FactValue.Amount(new BigDecimal(text)))
        : Optional.empty();
  }

  private static Optional<FactValue> day(String text) {
    try {
      return Optional.of(new FactValue.Day(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What an answer looks like. */
  static String expected(FactDefinition fact) {
    return switch (fact.kind()) {
      case YES_NO -> "是/否";
      case AMOUNT -> "0.0 " + fact.unit();
      case WORD -> String.join(" / ", fact.words());
      case DAY -> "yyyy-MM-dd";
    };
  }
}

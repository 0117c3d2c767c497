package org.kuangheng.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.Truth;

/** How numbers and answers are printed in a verdict: as the field writes them. */
final class Print {
  private Print() {}

  /** Plain decimals without trailing zeros, so that print never depends on a number's scale. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Two decimals at most; a non-zero number that would print as 0 keeps its digits. */
  static String brief(BigDecimal value) {
    BigDecimal rounded = Rounding.TEN_THOUSAND_TONNES.round(value);
    return rounded.signum() == 0 ? plain(value) : plain(rounded);
  }

  static String years(BigDecimal value) {
    return Rounding.YEARS.print(value);
  }

  static String yesNo(boolean value) {
    return value ? "是" : "否";
  }

  static String truth(Truth truth) {
    return switch (truth) {
      case MET -> "是";
      case NOT_MET -> "否";
      case UNKNOWN -> "不详";
    };
  }

  static String value(FactValue value, @Nullable String unit) {
    return switch (value) {
      case FactValue.YesNo yesNo -> yesNo(yesNo.value());
      case FactValue.Amount amount ->
          unit == null ? brief(amount.value()) : brief(amount.value()) + " " + unit;
      case FactValue.Word word -> word.value();
      case FactValue.Day day -> day.value().toString();
    };
  }
}

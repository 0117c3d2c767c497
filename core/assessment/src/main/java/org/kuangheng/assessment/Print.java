package org.kuangheng.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Minerals;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Rounding;

/** How numbers and answers are printed in a verdict: as the field writes them. */
final class Print {
  private static final int MOST_DECIMALS = 16;

  private Print() {}

  /** Plain decimals without trailing zeros, so that print never depends on a number's scale. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Two decimals at most, more where a number would look like a round one that it is not. */
  static String brief(BigDecimal value) {
    return plain(honest(value));
  }

  /** Two decimals, more where a life would look like a round one that it is not. */
  static String years(BigDecimal value) {
    BigDecimal shown = honest(value);
    return shown.scale() < Rounding.YEARS.decimals()
        ? Rounding.YEARS.print(shown)
        : shown.toPlainString();
  }

  /**
   * Rounded half-up to the fewest decimals, from two, that do not turn it into a whole number:
   * 4.9998 years must not read "5.00, not reached".
   */
  private static BigDecimal honest(BigDecimal value) {
    for (int decimals = Rounding.YEARS.decimals(); decimals < MOST_DECIMALS; decimals += 2) {
      BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
      boolean whole = rounded.stripTrailingZeros().scale() <= 0;
      if (!whole || rounded.compareTo(value) == 0) {
        return rounded;
      }
    }
    return value;
  }

  static String yesNo(boolean value) {
    return value ? "是" : "否";
  }

  /** A unit of the field in both languages. */
  static LocalizedText unit(String unit) {
    return new LocalizedText(
        unit,
        switch (unit) {
          case "万吨" -> "×10⁴ t";
          case "万吨/年" -> "×10⁴ t/a";
          case "年" -> "years";
          case "天" -> "days";
          default -> unit;
        });
  }

  /** The name of a mining method. */
  static LocalizedText method(MiningMethod method) {
    return switch (method) {
      case OPEN_PIT -> new LocalizedText("露天", "open pit");
      case UNDERGROUND -> new LocalizedText("地下", "underground");
      case COMBINED -> new LocalizedText("露天/地下", "combined");
    };
  }

  /** The name of a mineral in the dictionary; its code where the dictionary has none. */
  static LocalizedText mineral(String code) {
    return Minerals.standard().name(new Mineral(code));
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

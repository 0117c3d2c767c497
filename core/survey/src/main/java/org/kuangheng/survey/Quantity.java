package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of number the survey holds (数值类型), with the units the field writes it in. Numbers are read
 * into the first unit named: ×10⁴ t, ×10⁴ t a year, km², per cent, years.
 */
enum Quantity {
  ORE,
  CAPACITY,
  AREA,
  PERCENT,
  COUNT,
  PLAIN;

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d*)?(?:[eE][+-]?\\d{1,2})?)"
              + "((?:[^\\d,.].*)?)");
  private static final int LONGEST = 40;

  /** The number in a text, or empty if it is none. Full-width digits and 1,234.5 are numbers. */
  Optional<BigDecimal> parse(String text, String headerUnit) {
    String plain = Texts.plain(text).replaceAll("\\s+", "").replace('−', '-');
    Matcher matcher = NUMBER.matcher(plain);
    if (plain.length() > LONGEST || !matcher.matches() || !matcher.group(1).matches(".*\\d.*")) {
      return Optional.empty();
    }
    String unit = matcher.group(2).isEmpty() ? headerUnit : matcher.group(2);
    Optional<BigDecimal> factor = factor(unit);
    if (factor.isEmpty() && matcher.group(2).isEmpty()) {
      factor = Optional.of(BigDecimal.ONE);
    }
    BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
    return factor.map(number::multiply).map(Quantity::tidy);
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<BigDecimal> factor(String unit) {
    String bare = Texts.key(unit).toLowerCase(Locale.ROOT).replaceAll("[()]", "");
    if (bare.isEmpty()) {
      return Optional.of(BigDecimal.ONE);
    }
    String found =
        switch (this) {
          case ORE -> ore(bare);
          case CAPACITY -> ore(bare.replaceAll("(/年|/a|每年|每a)$", ""));
          case AREA -> area(bare);
          case PERCENT -> bare.equals("%") ? "1" : "";
          case COUNT -> bare.equals("个") || bare.equals("套") ? "1" : "";
          case PLAIN -> bare.matches("(吨|t|千吨|kt|亿吨)(/年|/a)?") ? "" : "1";
        };
    return found.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(found));
  }

  private static String ore(String unit) {
    return switch (unit) {
      case "万吨", "万t", "万", "矿石万吨", "矿石,万吨" -> "1";
      case "吨", "t" -> "0.0001";
      case "千吨", "kt" -> "0.1";
      case "亿吨" -> "10000";
      default -> "";
    };
  }

  private static String area(String unit) {
    return switch (unit) {
      case "km2", "平方公里", "平方千米", "km^2" -> "1";
      case "公顷", "ha", "hm2" -> "0.01";
      case "平方米", "m2", "m^2" -> "0.000001";
      default -> "";
    };
  }
}

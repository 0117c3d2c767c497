package org.kuangheng.survey;

import java.util.regex.Pattern;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.LicensingLevel;

/**
 * The form of a licence number (许可证号): {@code C} and 22 digits for mining; {@code T} and 17 or 22
 * digits for exploration. The first six digits are the issuing authority's region, then year and
 * month.
 *
 * <p>Limits: the class digits after the month are not judged.
 */
final class LicenceNumber {
  private static final Pattern MINING = Pattern.compile("C\\d{22}");
  private static final Pattern EXPLORATION = Pattern.compile("T\\d{17}(\\d{5})?");

  private LicenceNumber() {}

  /** Whether a number of this kind of title has the form prescribed; other kinds have none. */
  static boolean isPlausible(Title.Kind kind, String number) {
    return switch (kind) {
      case MINING_LICENCE -> MINING.matcher(number).matches() && monthFits(number);
      case EXPLORATION_LICENCE ->
          EXPLORATION.matcher(number).matches() && (number.length() == 18 || monthFits(number));
      case DELIMITATION_APPROVAL,
          REFUSAL_DECISION,
          NON_ACCEPTANCE_DECISION,
          GRANT_CONTRACT,
          TRANSACTION_CONFIRMATION,
          SAFETY_LICENCE,
          COUNTY_ACT ->
          true;
    };
  }

  private static boolean monthFits(String number) {
    int year = Integer.parseInt(number.substring(7, 11));
    int month = Integer.parseInt(number.substring(11, 13));
    return year >= 1986 && year <= 2100 && month >= 1 && month <= 12;
  }

  /** Who issued a 23-character number, by its region code. */
  static LicensingLevel level(String number) {
    if (number.length() != 23 || !number.substring(1).chars().allMatch(Character::isDigit)) {
      return LicensingLevel.UNKNOWN;
    }
    String region = number.substring(1, 7);
    if (region.equals("100000") || region.equals("000000")) {
      return LicensingLevel.MINISTRY;
    }
    if (region.endsWith("0000")) {
      return LicensingLevel.PROVINCE;
    }
    return region.endsWith("00") ? LicensingLevel.CITY : LicensingLevel.COUNTY;
  }
}

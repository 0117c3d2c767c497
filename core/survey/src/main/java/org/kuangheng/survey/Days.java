package org.kuangheng.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days (日期) as the field writes them: 2025-06-01, 2025年6月1日, 2025.6.1, 20250601, serials. */
final class Days {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*[-/.年]\\s*(\\d{1,2}\\s*月?)?");
  private static final Pattern TIME = Pattern.compile("[T ]0{1,2}:00(:00(\\.0+)?)?$");
  private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 18_264;
  private static final int LAST_SERIAL = 91_313;

  private Days() {}

  /** The day a text names; empty if it names none. */
  static Optional<LocalDate> parse(String text) {
    String plain = TIME.matcher(Texts.plain(text)).replaceFirst("");
    Matcher day = DAY.matcher(plain);
    if (day.matches()) {
      return of(day.group(1), day.group(2), day.group(3));
    }
    Matcher compact = COMPACT.matcher(plain);
    if (compact.matches()) {
      return of(compact.group(1), compact.group(2), compact.group(3));
    }
    if (plain.matches("\\d{5}")) {
      int serial = Integer.parseInt(plain);
      if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
        return Optional.of(SERIAL_ORIGIN.plusDays(serial));
      }
    }
    return Optional.empty();
  }

  /** Whether a text names a month or a year, but no day. */
  static boolean isIncomplete(String text) {
    return MONTH.matcher(Texts.plain(text)).matches();
  }

  /** Every day named in a text such as 2020年1月1日至2025年12月31日, in order. */
  static List<LocalDate> all(String text) {
    List<LocalDate> days = new ArrayList<>();
    Matcher matcher = DAY.matcher(Texts.plain(text));
    while (matcher.find()) {
      of(matcher.group(1), matcher.group(2), matcher.group(3)).ifPresent(days::add);
    }
    return days;
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.kuangheng.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Place;

/** Reads the fields of a row (字段); what cannot be read is a finding and stays unknown. */
final class FieldReader {
  private static final Set<String> YES =
      Set.of("是", "有", "对", "√", "✓", "✔", "☑", "y", "yes", "true", "1", "属实", "已");
  private static final Set<String> NO =
      Set.of("否", "无", "没有", "不是", "未", "×", "✗", "✘", "x", "n", "no", "false", "0", "不属实");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_ORE = BigDecimal.valueOf(1_000_000);
  private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2120, 12, 31);

  private final Findings findings;

  FieldReader(Findings findings) {
    this.findings = findings;
  }

  /** A number of 0 or more, {@code null} if nobody stated one. */
  @Nullable BigDecimal number(Row row, Column column, Quantity quantity) {
    if (row.isUnknown(column)) {
      return null;
    }
    String text = row.text(column);
    Optional<BigDecimal> number = quantity.parse(text, row.unit(column));
    if (number.isEmpty()) {
      findings.add(SurveyCode.NUMBER_UNREADABLE, row.at(column), "text", text);
      return null;
    }
    if (number.get().signum() < 0) {
      findings.add(SurveyCode.NUMBER_NEGATIVE, row.at(column), "text", text);
      return null;
    }
    if (number.get().compareTo(MOST_ORE) > 0) {
      findings.add(SurveyCode.NUMBER_IMPLAUSIBLE, row.at(column), "text", text);
      return null;
    }
    return number.get();
  }

  /** A share as a fraction 0–1, {@code null} if unknown; 85, 85% and 0.85 are one share. */
  @Nullable BigDecimal fraction(Row row, Column column) {
    BigDecimal number = number(row, column, Quantity.PERCENT);
    if (number == null) {
      return null;
    }
    String text = Texts.plain(row.text(column));
    if (number.compareTo(HUNDRED) > 0) {
      findings.add(SurveyCode.PERCENT_OUT_OF_RANGE, row.at(column), "text", text);
      return null;
    }
    if (!text.endsWith("%") && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
      findings.add(
          SurveyCode.PERCENT_READ_AS_FRACTION,
          row.at(column),
          "text",
          text,
          "percent",
          number.movePointRight(2).stripTrailingZeros().toPlainString());
      return number;
    }
    return number.movePointLeft(2);
  }

  @Nullable LocalDate day(Row row, Column column) {
    String text = row.text(column);
    if (Texts.isUnknown(text) || Texts.key(text).equals("长期")) {
      return null;
    }
    return day(text, row.at(column));
  }

  @Nullable LocalDate day(String text, Place place) {
    Optional<LocalDate> day = Days.parse(text);
    if (day.isPresent() && !day.get().isBefore(FIRST_DAY) && !day.get().isAfter(LAST_DAY)) {
      return day.get();
    }
    SurveyCode code =
        Days.isIncomplete(text) ? SurveyCode.DATE_INCOMPLETE : SurveyCode.DATE_UNREADABLE;
    findings.add(code, place, "text", text);
    return null;
  }

  @Nullable Boolean yesNo(Row row, Column column) {
    if (row.isUnknown(column)) {
      return null;
    }
    Boolean answer = yesNo(row.text(column));
    if (answer == null) {
      findings.add(SurveyCode.YES_NO_UNREADABLE, row.at(column), "text", row.text(column));
    }
    return answer;
  }

  /** Yes or no as the field writes them; {@code null} if the text is neither. */
  static @Nullable Boolean yesNo(String text) {
    String key = Texts.key(text);
    if (YES.contains(key)) {
      return true;
    }
    return NO.contains(key) ? false : null;
  }
}

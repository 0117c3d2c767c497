package org.kuangheng.documents.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A table cell (单元格): text, a number with fixed decimals, a day, or a blank somebody must fill in.
 */
public sealed interface Cell {
  Cell EMPTY = new Text("");

  record Text(String value) implements Cell {}

  record Amount(BigDecimal value, int decimals) implements Cell {}

  record Day(LocalDate value) implements Cell {}

  /** 待填: left open on purpose; the plan can't be submitted without it. */
  record ToFill() implements Cell {}

  static Cell text(@Nullable String value) {
    return value == null || value.isBlank() ? EMPTY : new Text(value);
  }

  static Cell number(@Nullable BigDecimal value, int decimals) {
    return value == null ? EMPTY : new Amount(value, decimals);
  }

  static Cell count(int value) {
    return new Amount(BigDecimal.valueOf(value), 0);
  }

  static Cell day(@Nullable LocalDate value) {
    return value == null ? EMPTY : new Day(value);
  }
}

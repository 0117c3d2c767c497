package org.kuangheng.documents.content;

import java.math.RoundingMode;
import java.time.LocalDate;

/** A cell as text, for renderers that know no numbers: docx and pdf. */
public final class CellText {
  /** What a blank shows; the same in both languages, so that a search finds it. */
  public static final String TO_FILL = "【　】";

  private CellText() {}

  public static String of(Cell cell) {
    return switch (cell) {
      case Cell.Text(String value) -> value;
      case Cell.Amount(var value, int decimals) ->
          value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
      case Cell.Day(LocalDate value) -> value.toString();
      case Cell.ToFill() -> TO_FILL;
    };
  }

  /** Whether the cell is set flush right: numbers are. */
  public static boolean flushRight(Cell cell) {
    return cell instanceof Cell.Amount;
  }
}

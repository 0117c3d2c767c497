package org.kuangheng.survey;

import java.util.List;
import java.util.Map;

/**
 * CSV as it may be handed to people (逗号分隔文本): a cell that a spreadsheet would run as a formula is
 * written as text, behind an apostrophe, and read back without it.
 */
public final class CsvText {
  private static final String RUNS = "=+-@\t\r";

  private CsvText() {}

  /** Whether a spreadsheet might take the text for a formula. Plain numbers are none. */
  public static boolean mayRun(String text) {
    return !text.isEmpty()
        && RUNS.indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  }

  /** One cell, quoted where needed and never a formula. */
  public static String cell(String text) {
    String safe = mayRun(text) || text.startsWith("'") ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> ",\"\n\r;\t".indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A line with its end. */
  public static String line(List<String> cells) {
    return String.join(",", cells.stream().map(CsvText::cell).toList()) + "\r\n";
  }

  /** The text behind the apostrophe that {@link #cell} wrote. */
  static String bare(String text) {
    boolean guarded =
        text.startsWith("'")
            && text.length() > 1
            && (mayRun(text.substring(1)) || text.charAt(1) == '\'');
    return guarded ? text.substring(1) : text;
  }

  /** A sheet as a table, with the mark by which spreadsheets tell UTF-8. */
  static String table(SheetKind kind, List<Map<String, String>> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    List<Column> columns = kind.columns();
    text.append(line(columns.stream().map(c -> c.header() + SurveyWriter.unit(c)).toList()));
    for (Map<String, String> row : rows) {
      text.append(line(columns.stream().map(c -> row.getOrDefault(c.header(), "")).toList()));
    }
    return text.toString();
  }
}

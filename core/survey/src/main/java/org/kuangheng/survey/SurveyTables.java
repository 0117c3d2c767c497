package org.kuangheng.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kuangheng.facts.MineRecord;

/**
 * The four sheets of a survey workbook (调查表数据): each row maps a column's header to its text; what a
 * row lacks stays blank.
 */
public record SurveyTables(
    List<Map<String, String>> mines,
    List<Map<String, String>> titles,
    List<Map<String, String>> reserves,
    List<Map<String, String>> facts) {
  public SurveyTables {
    mines = List.copyOf(mines);
    titles = List.copyOf(titles);
    reserves = List.copyOf(reserves);
    facts = List.copyOf(facts);
  }

  /** No row in any sheet. */
  public static SurveyTables empty() {
    return new SurveyTables(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Mines on record as the sheets state them; reading them back gives the same records, but for
   * their areas, which stand in files of their own.
   *
   * @param factLabel a fact's key → its label as printed
   */
  public static SurveyTables of(Iterable<MineRecord> mines, Function<String, String> factLabel) {
    return RecordTables.of(mines, factLabel);
  }

  /** Each sheet as a CSV table, by its file name, formulas as text. */
  public Map<String, String> asCsv() {
    Map<String, String> files = new LinkedHashMap<>();
    for (SheetKind kind : SheetKind.values()) {
      files.put(kind.title() + ".csv", CsvText.table(kind, rows(kind)));
    }
    return files;
  }

  /** The sheet a CSV file of this name stands for, if any. */
  public static boolean isNamed(String stem) {
    return Arrays.stream(SheetKind.values()).anyMatch(kind -> kind.isNamed(stem));
  }

  /** The same tables with other texts in a mine's own row, by column header; blank clears. */
  public SurveyTables with(String mine, Map<String, String> texts) {
    List<Map<String, String>> changed = new ArrayList<>();
    for (Map<String, String> row : mines) {
      Map<String, String> copy = new LinkedHashMap<>(row);
      if (mine.equals(row.get(Column.MINE_ID.header()))) {
        copy.putAll(texts);
      }
      changed.add(copy);
    }
    return new SurveyTables(changed, titles, reserves, facts);
  }

  /** The same tables where a unit says this of a fact; what it said before is replaced. */
  public SurveyTables withFact(String mine, String key, String value, Finder finder) {
    List<Map<String, String>> changed = new ArrayList<>();
    for (Map<String, String> row : facts) {
      boolean replaced =
          mine.equals(row.get(Column.FACT_MINE.header()))
              && key.equals(row.get(Column.FACT_CODE.header()))
              && finder.unit().equals(row.get(Column.FACT_UNIT.header()));
      if (!replaced) {
        changed.add(row);
      }
    }
    if (!value.isBlank()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put(Column.FACT_MINE.header(), mine);
      row.put(Column.FACT_KEY.header(), key);
      row.put(Column.FACT_CODE.header(), key);
      row.put(Column.FACT_VALUE.header(), value);
      row.put(Column.FACT_UNIT.header(), finder.unit());
      row.put(Column.FACT_DOCUMENT.header(), finder.document());
      row.put(Column.FACT_DAY.header(), finder.day().toString());
      changed.add(row);
    }
    return new SurveyTables(mines, titles, reserves, changed);
  }

  /** Who says so: a unit's code, the paper it says it on, and when. */
  public record Finder(String unit, String document, LocalDate day) {}

  List<Map<String, String>> rows(SheetKind kind) {
    return switch (kind) {
      case MINES -> mines;
      case TITLES -> titles;
      case RESERVES -> reserves;
      case FACTS -> facts;
    };
  }
}

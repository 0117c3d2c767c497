package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.survey.RawSheet.RawRow;

/** Typed-in tables in the shape of a file's sheets (录入表). */
final class EnteredSheets {
  /** What findings name as the file. */
  static final String FILE = "entered";

  private EnteredSheets() {}

  static List<RawSheet> of(SurveyTables tables) {
    return Arrays.stream(SheetKind.values()).map(kind -> sheet(kind, tables.rows(kind))).toList();
  }

  private static RawSheet sheet(SheetKind kind, List<Map<String, String>> rows) {
    List<Column> columns = kind.columns();
    List<RawRow> raw = new ArrayList<>();
    raw.add(new RawRow(1, columns.stream().map(c -> c.header() + SurveyWriter.unit(c)).toList()));
    for (Map<String, String> row : rows) {
      raw.add(
          new RawRow(
              raw.size() + 1,
              columns.stream().map(c -> row.getOrDefault(c.header(), "")).toList()));
    }
    return new RawSheet(FILE, kind.title(), raw, List.of());
  }

  static RawSheet counties(Map<CountyCode, String> counties) {
    List<RawRow> raw = new ArrayList<>();
    raw.add(new RawRow(1, List.of("code", "name")));
    new TreeMap<>(counties)
        .forEach((code, name) -> raw.add(new RawRow(raw.size() + 1, List.of(code.value(), name))));
    return new RawSheet(FILE, "counties", raw, List.of());
  }
}

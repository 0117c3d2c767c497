package org.kuangheng.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.RawRow;

/**
 * Reads {@code layers/checked.csv} (图层核查表): the layers that a unit has checked and found none of —
 * 图层代码, 核查单位, 依据, 日期 and, where it holds for one county only, 县区代码.
 */
final class LayerChecks {
  static final String FILE = "checked.csv";

  private enum Cell {
    LAYER("图层代码", "图层", "layer", "layerid"),
    COUNTY("县区代码", "县区", "county"),
    UNIT("核查单位", "单位", "unit"),
    BASIS("依据", "依据文件", "basis"),
    DAY("日期", "核查日期", "date");

    // Set.of is immutable; the checker sees only the type.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    private final String title;

    Cell(String title, String... more) {
      this.title = title;
      this.names = Set.copyOf(List.of(more));
    }

    private boolean isNamed(String text) {
      String key = Texts.key(text).toLowerCase(Locale.ROOT);
      return key.equals(title) || names.contains(key);
    }
  }

  private final Counties counties;
  private final Findings findings;
  private final Map<Cell, Integer> columns = new LinkedHashMap<>();
  private final List<LayerCheck> checks = new ArrayList<>();

  private LayerChecks(Counties counties, Findings findings) {
    this.counties = counties;
    this.findings = findings;
  }

  /** Whether a file of the folder is this table and no layer. */
  static boolean isTable(Path file) {
    return SafeFiles.nameOf(file).toLowerCase(Locale.ROOT).equals(FILE);
  }

  /** The checks of the survey; a row that lacks its unit, basis or day counts for nothing. */
  static List<LayerCheck> read(InputFiles inputs, Counties counties, Findings findings) {
    LayerChecks checks = new LayerChecks(counties, findings);
    for (Path file : inputs.list("layers").stream().filter(LayerChecks::isTable).toList()) {
      inputs
          .read(file)
          .flatMap(bytes -> CsvReader.read(bytes, inputs.place(file), FILE, findings))
          .ifPresent(checks::add);
    }
    return checks.checks;
  }

  private void add(RawSheet sheet) {
    List<RawRow> rows = sheet.rows().stream().filter(row -> !row.isBlank()).toList();
    Place top = Place.of(sheet.file()).atLine(1);
    if (rows.isEmpty()) {
      findings.add(SurveyCode.LAYER_CHECK_INCOMPLETE, top, "layer", "", "lacking", title());
      return;
    }
    for (Cell cell : Cell.values()) {
      for (int i = 0; i < rows.getFirst().cells().size(); i++) {
        if (cell.isNamed(rows.getFirst().cell(i))) {
          columns.putIfAbsent(cell, i);
        }
      }
    }
    for (Cell cell : Cell.values()) {
      if (cell != Cell.COUNTY && !columns.containsKey(cell)) {
        findings.add(SurveyCode.COLUMN_MISSING, top, "sheet", sheet.name(), "header", cell.title);
      }
    }
    rows.subList(1, rows.size())
        .forEach(row -> add(row, Place.of(sheet.file()).atLine(row.number())));
  }

  private static String title() {
    return String.join(
        "、", List.of(Cell.LAYER.title, Cell.UNIT.title, Cell.BASIS.title, Cell.DAY.title));
  }

  private void add(RawRow row, Place place) {
    String layer = text(row, Cell.LAYER).toLowerCase(Locale.ROOT);
    Optional<LocalDate> day = Days.parse(text(row, Cell.DAY));
    List<String> lacking = new ArrayList<>();
    if (!LayerFolder.isId(layer)) {
      lacking.add(Cell.LAYER.title);
    }
    for (Cell cell : List.of(Cell.UNIT, Cell.BASIS)) {
      if (text(row, cell).isEmpty()) {
        lacking.add(cell.title);
      }
    }
    if (day.isEmpty()) {
      lacking.add(Cell.DAY.title);
    }
    String where = text(row, Cell.COUNTY);
    @Nullable CountyCode county = counties.find(where).orElse(null);
    if (!where.isEmpty() && county == null) {
      lacking.add(Cell.COUNTY.title);
    }
    if (lacking.isEmpty()) {
      day.ifPresent(
          on ->
              checks.add(
                  new LayerCheck(layer, county, text(row, Cell.UNIT), text(row, Cell.BASIS), on)));
    } else {
      findings.add(
          SurveyCode.LAYER_CHECK_INCOMPLETE,
          place,
          "layer",
          layer,
          "lacking",
          String.join("、", lacking));
    }
  }

  private String text(RawRow row, Cell cell) {
    Integer column = columns.get(cell);
    String text = column == null ? "" : Texts.plain(row.cell(column));
    return Texts.isUnknown(text) ? "" : text;
  }
}

package org.kuangheng.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;

/** Reads who is in sheet 矿山基本情况; a row without an identity leaves its mine out, by name. */
final class MineSheet {
  private final Counties counties;
  private final Findings findings;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, MineRow> mines = new LinkedHashMap<>();

  MineSheet(Counties counties, Findings findings) {
    this.counties = counties;
    this.findings = findings;
  }

  void add(List<Row> rows) {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = Texts.plain(row.text(Column.MINE_ID));
      if (id.isEmpty()) {
        findings.add(
            SurveyCode.MINE_ID_MISSING, row.at(Column.MINE_ID), "name", row.text(Column.NAME));
      } else if (id.length() > 64) {
        findings.add(SurveyCode.MINE_ID_INVALID, row.at(Column.MINE_ID), "id", id.substring(0, 64));
      } else {
        byId.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
      }
    }
    seen.addAll(byId.keySet());
    byId.forEach(this::addMine);
  }

  List<MineRow> mines() {
    return List.copyOf(mines.values());
  }

  Optional<MineRow> find(String id) {
    return Optional.ofNullable(mines.get(Texts.plain(id)));
  }

  /** The mine a row of another sheet speaks of; unknown ones are findings. */
  Optional<MineRow> resolve(Row row, Column column) {
    String id = Texts.plain(row.text(column));
    Optional<MineRow> mine = find(id);
    if (mine.isEmpty() && !seen.contains(id)) {
      if (id.isEmpty()) {
        findings.add(SurveyCode.MINE_ID_MISSING, row.at(column), "name", "");
      } else {
        findings.add(SurveyCode.MINE_UNKNOWN, row.at(column), "id", id);
      }
    }
    return mine;
  }

  private void addMine(String id, List<Row> rows) {
    Row row = rows.getFirst();
    for (Row other : rows.subList(1, rows.size())) {
      findings.add(
          SurveyCode.MINE_ID_TWICE,
          other.at(Column.MINE_ID),
          "id",
          id,
          "first",
          String.valueOf(row.place().line()));
    }
    CountyCode county = county(row);
    String name = Texts.plain(row.text(Column.NAME));
    if (name.isEmpty()) {
      findings.add(SurveyCode.MINE_NAME_MISSING, row.at(Column.NAME), "id", id);
    }
    if (rows.size() > 1 || county == null || name.isEmpty()) {
      findings.add(SurveyCode.MINE_LEFT_OUT, row.at(Column.MINE_ID), "id", id, "name", name);
      return;
    }
    mines.put(id, new MineRow(new MineId(id), name, county, row));
  }

  private @Nullable CountyCode county(Row row) {
    String text = Texts.plain(row.text(Column.COUNTY));
    Optional<CountyCode> county = counties.find(text);
    if (county.isPresent()) {
      return county.get();
    }
    if (text.matches("\\d{6}(0{3}|0{6})?")) {
      if (!counties.isEmpty()) {
        findings.add(SurveyCode.COUNTY_UNKNOWN, row.at(Column.COUNTY), "code", text);
      }
      return new CountyCode(text.substring(0, 6));
    }
    findings.add(SurveyCode.COUNTY_INVALID, row.at(Column.COUNTY), "text", text);
    return null;
  }
}

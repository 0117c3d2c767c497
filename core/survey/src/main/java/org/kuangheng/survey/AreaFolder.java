package org.kuangheng.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangheng.facts.Title;
import org.kuangheng.formats.AreaReader;
import org.kuangheng.formats.ParsedArea;
import org.kuangheng.formats.ParsedAreas;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;

/** Reads folder {@code areas} and gives each mine its area (矿区范围). */
final class AreaFolder {
  private static final Set<String> ID_ATTRIBUTES =
      Set.of("矿山编号", "矿山编码", "mineid", "mine_id", "mine", "ksbh");

  /**
   * Most files lack elevations because the mine's row states them; only their want is a finding.
   */
  private static final Set<String> SAID_BY_THE_ROW =
      Set.of("ELEVATION_MISSING", "ELEVATION_UNSTATED");

  private final MineSheet mines;
  private final Findings findings;
  private final Map<String, MineRow> byKey = new HashMap<>();
  private final Map<MineId, Found> found = new LinkedHashMap<>();

  /** An area and the file it stands in. */
  record Found(ParsedArea area, Place place) {}

  AreaFolder(MineSheet mines, TitleSheet titles, Findings findings) {
    this.mines = mines;
    this.findings = findings;
    for (MineRow mine : mines.mines()) {
      for (Title title : titles.of(mine.id())) {
        String number = title.number();
        if (number != null) {
          byKey.putIfAbsent(Texts.key(number), mine);
        }
      }
      byKey.putIfAbsent(Texts.key(mine.name()), mine);
    }
    for (MineRow mine : mines.mines()) {
      if (!mine.row().isUnknown(Column.PLOT)) {
        byKey.put(Texts.key(mine.row().text(Column.PLOT)), mine);
      }
    }
    mines.mines().forEach(mine -> byKey.put(Texts.key(mine.id().value()), mine));
  }

  void read(InputFiles inputs, ReadOptions options) {
    for (Path file : inputs.listMain("areas")) {
      ParsedAreas parsed = AreaReader.read(file, options);
      parsed.issues().stream()
          .filter(issue -> !SAID_BY_THE_ROW.contains(issue.code().name()))
          .forEach(issue -> findings.addAll(List.of(inputs.relocate(issue, file))));
      Map<MineId, List<ParsedArea>> here = new LinkedHashMap<>();
      for (ParsedArea area : parsed.areas()) {
        Place place = inputs.place(file).inPart(area.id().isBlank() ? area.name() : area.id());
        Optional<MineRow> mine = mineOf(area, file);
        if (mine.isPresent()) {
          here.computeIfAbsent(mine.get().id(), id -> new ArrayList<>()).add(area);
        } else {
          findings.add(SurveyCode.AREA_WITHOUT_MINE, place, "id", area.id(), "name", area.name());
        }
      }
      here.forEach((mine, areas) -> add(mine, areas, inputs.place(file)));
    }
  }

  Optional<Found> of(MineId mine) {
    return Optional.ofNullable(found.get(mine));
  }

  private Optional<MineRow> mineOf(ParsedArea area, Path file) {
    for (Map.Entry<String, String> attribute : area.attributes().entrySet()) {
      if (ID_ATTRIBUTES.contains(Texts.key(attribute.getKey()))) {
        return mines.find(attribute.getValue());
      }
    }
    for (String key : List.of(area.id(), area.name(), SafeFiles.stemOf(file))) {
      MineRow mine = byKey.get(Texts.key(key));
      if (mine != null) {
        return Optional.of(mine);
      }
    }
    return area.attributes().values().stream()
        .map(value -> byKey.get(Texts.key(value)))
        .filter(mine -> mine != null)
        .findFirst();
  }

  private void add(MineId mine, List<ParsedArea> areas, Place place) {
    List<ParsedArea> readable = areas.stream().filter(area -> area.area() != null).toList();
    if (readable.isEmpty()) {
      findings.add(SurveyCode.AREA_UNREADABLE, place, "id", mine);
      return;
    }
    Found before = found.putIfAbsent(mine, new Found(joined(mine, readable, place), place));
    if (before != null) {
      findings.add(SurveyCode.AREA_TWICE, place, "id", mine, "taken", before.place().file());
    }
  }

  /** Several plots of one mine in one file are one area of several prisms. */
  private ParsedArea joined(MineId mine, List<ParsedArea> areas, Place place) {
    ParsedArea first = areas.getFirst();
    MiningArea start = first.area();
    if (areas.size() == 1 || start == null) {
      return first;
    }
    List<Prism> prisms = new ArrayList<>();
    for (ParsedArea area : areas) {
      MiningArea mining = area.area();
      if (mining == null || !mining.crs().equals(start.crs())) {
        findings.add(SurveyCode.AREA_TWICE, place, "id", mine, "taken", first.id());
      } else {
        mining.prisms().stream().filter(prism -> !prisms.contains(prism)).forEach(prisms::add);
      }
    }
    return new ParsedArea(
        first.id(),
        first.name(),
        first.crs(),
        new MiningArea(start.crs(), prisms),
        null,
        first.attributes(),
        first.rings());
  }
}

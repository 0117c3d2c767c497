package org.kuangheng.server.survey.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.formats.OfficialForm;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.survey.SurveyOptions;
import org.kuangheng.survey.SurveyReader;

/**
 * Reads an import's folder against what is on record: a mine whose files bring no area keeps the
 * one on record, and an area that is the same on paper stays as recorded.
 *
 * @param kinds what the files speak of; everything if tables were handed in
 * @param areas mines whose area the files bring
 * @param layers constraint layers handed in whole
 * @param competent a fact's key → the units that may find on it; a fact that is missing, any unit
 */
record ImportReading(
    Survey survey,
    List<Issue> issues,
    Set<Kind> kinds,
    Set<String> areas,
    Set<String> layers,
    Map<String, Set<String>> competent) {
  private static final Set<Kind> WITHOUT_TABLES =
      Set.of(Kind.AREA, Kind.LAYER_FEATURE, Kind.LAYER_CHECK, Kind.WORKINGS);

  ImportReading {
    issues = List.copyOf(issues);
    kinds = Set.copyOf(kinds);
    areas = Set.copyOf(areas);
    layers = Set.copyOf(layers);
    competent = Map.copyOf(competent);
  }

  static ImportReading of(ImportFolder folder, SurveyOptions options, Survey onRecord) {
    Survey read = SurveyReader.read(folder.root(), options);
    Map<MineId, MineRecord> before = new HashMap<>();
    onRecord.mines().forEach(mine -> before.put(mine.id(), mine));
    Set<String> brought = new HashSet<>();
    List<MineRecord> mines = new ArrayList<>();
    for (MineRecord mine : read.mines()) {
      if (mine.area() != null) {
        brought.add(mine.id().value());
      }
      mines.add(completed(mine, before.get(mine.id())));
    }
    List<Issue> issues = new ArrayList<>(folder.issues());
    read.issues().stream()
        .filter(issue -> concerns(issue, folder.recordAsTables(), before, brought))
        .forEach(issues::add);
    Survey survey =
        new Survey(
                mines,
                read.constraints(),
                read.workings(),
                read.counties(),
                read.inputs(),
                read.issues(),
                read.coverage())
            .withSeats(read.seats());
    return new ImportReading(
        survey,
        issues,
        folder.recordAsTables() ? WITHOUT_TABLES : Set.of(Kind.values()),
        brought,
        Set.copyOf(read.constraints().stream().map(feature -> feature.layer()).toList()),
        options.competent());
  }

  private static boolean concerns(
      Issue issue, boolean recordAsTables, Map<MineId, MineRecord> before, Set<String> brought) {
    String code = issue.code().name();
    String id = issue.values().getOrDefault("id", "");
    if (code.equals("AREA_MISSING")) {
      MineRecord mine = id.isBlank() ? null : before.get(new MineId(id));
      return !recordAsTables && (mine == null || mine.area() == null);
    }
    if (code.equals("ELEVATION_MISSING") && !id.isBlank() && !brought.contains(id)) {
      return false;
    }
    String file = issue.place().file();
    return !recordAsTables
        || file.matches("(areas|layers|workings)/.*")
        || (code.matches("(AREA|AREAS|ELEVATION)_.*") && brought.contains(id));
  }

  private static MineRecord completed(MineRecord mine, @Nullable MineRecord before) {
    MiningArea recorded = before == null ? null : before.area();
    MiningArea area = mine.area();
    if (recorded == null || (area != null && !OfficialForm.same(area, recorded))) {
      return mine;
    }
    return new MineRecord(
        mine.id(),
        mine.name(),
        mine.holder(),
        mine.county(),
        mine.town(),
        mine.titles(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        mine.capacities(),
        mine.reserves(),
        recorded,
        mine.declaredArea(),
        mine.oreBodies(),
        mine.state(),
        mine.productionSystems(),
        mine.facts(),
        mine.notes());
  }
}

package org.kuangheng.survey;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ParsedFeatures;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.Place;

/** Reads folder {@code workings}: surveyed workings (采掘工程) with the mine they belong to. */
final class WorkingsFolder {
  private static final Set<String> MINE = Set.of("矿山编号", "mineid", "mine_id", "mine", "ksbh");
  private static final Set<String> TOP = Set.of("标高上", "标高上限", "top", "bgs", "上标高");
  private static final Set<String> BOTTOM = Set.of("标高下", "标高下限", "bottom", "bgx", "下标高");

  private final MineSheet mines;
  private final Findings findings;

  WorkingsFolder(MineSheet mines, Findings findings) {
    this.mines = mines;
    this.findings = findings;
  }

  List<WorkingsFeature> read(InputFiles inputs, ReadOptions options) {
    List<WorkingsFeature> workings = new ArrayList<>();
    for (Path file : inputs.listMain("workings")) {
      ParsedFeatures parsed = FeatureReader.read(file, options);
      parsed.issues().forEach(issue -> findings.addAll(List.of(inputs.relocate(issue, file))));
      for (Feature feature : parsed.features()) {
        Place place = inputs.place(file).inPart(feature.id());
        String mineId = text(feature, MINE);
        Optional<MineRow> mine = mines.find(mineId);
        if (mine.isEmpty()) {
          findings.add(SurveyCode.WORKINGS_WITHOUT_MINE, place, "mine", mineId);
        } else {
          workings.add(
              new WorkingsFeature(
                  feature.id(),
                  mine.get().id(),
                  feature.crs(),
                  feature.geometry(),
                  elevations(feature, place)));
        }
      }
    }
    return workings;
  }

  private @Nullable ElevationRange elevations(Feature feature, Place place) {
    String top = text(feature, TOP);
    String bottom = text(feature, BOTTOM);
    if (top.isEmpty() && bottom.isEmpty()) {
      return null;
    }
    Optional<ElevationRange> range = Elevations.of(top, bottom);
    if (range.isEmpty()) {
      findings.add(SurveyCode.ELEVATION_UNREADABLE, place, "text", top + " — " + bottom);
    }
    return range.orElse(null);
  }

  private static String text(Feature feature, Set<String> names) {
    for (Map.Entry<String, @Nullable Object> attribute : feature.attributes().entrySet()) {
      Object value = attribute.getValue();
      if (value != null && names.contains(Texts.key(attribute.getKey()))) {
        return Texts.plain(
            value instanceof BigDecimal number ? number.toPlainString() : value.toString());
      }
    }
    return "";
  }
}

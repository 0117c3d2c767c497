package org.kuangheng.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.formats.CoordinateTextWriter;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.formats.GeoJsonWriter;
import org.kuangheng.formats.RegistryStringWriter;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;

/**
 * Writes the areas of mines (矿区范围文件) so that the survey reads the same areas from them: registry
 * strings take every area; coordinate text and GeoJSON leave out what their format cannot say.
 */
public final class AreaFiles {
  private AreaFiles() {}

  /** Every area as a registry string, by mine id. */
  public static void writeRegistryStrings(Path file, List<MineRecord> mines) {
    Map<String, MiningArea> areas = new LinkedHashMap<>();
    for (MineRecord mine : mines) {
      if (mine.area() != null) {
        areas.put(mine.id().value(), mine.area());
      }
    }
    RegistryStringWriter.write(file, areas, StandardCharsets.UTF_8);
  }

  /**
   * Coordinate text, one file a zone, into a folder; the files by name.
   *
   * @return the ids left out: several blocks, or holes
   */
  public static List<String> writeCoordinateText(Path folder, List<MineRecord> mines, String unit) {
    List<String> leftOut = new ArrayList<>();
    Map<Integer, List<CoordinateTextWriter.Plot>> byZone = new TreeMap<>();
    for (MineRecord mine : mines) {
      MiningArea area = mine.area();
      if (area == null) {
        continue;
      }
      if (isOneSimpleRange(area)) {
        byZone
            .computeIfAbsent(zone(area), key -> new ArrayList<>())
            .add(new CoordinateTextWriter.Plot(mine.id().value(), mine.name(), area));
      } else {
        leftOut.add(mine.id().value());
      }
    }
    byZone.forEach(
        (zone, plots) ->
            CoordinateTextWriter.write(
                folder.resolve("zone-" + zone + ".txt"), plots, unit, StandardCharsets.UTF_8));
    return leftOut;
  }

  /** One block, added, without holes: what the format says without loss. */
  private static boolean isOneSimpleRange(MiningArea area) {
    Prism first = area.prisms().getFirst();
    return area.prisms().size() == 1
        && first.sign() == Prism.Sign.INCLUDE
        && first.footprint().getNumInteriorRing() == 0;
  }

  private static int zone(MiningArea area) {
    return area.crs().projection() == Crs.Projection.GEOGRAPHIC
        ? (int) Math.round(area.footprint().getEnvelopeInternal().centre().x / 3)
        : area.crs().zone();
  }

  /**
   * GeoJSON in longitude and latitude, one feature a block.
   *
   * @return the ids left out: areas with deducted blocks
   */
  public static List<String> writeGeoJson(Path file, List<MineRecord> mines) {
    List<String> leftOut = new ArrayList<>();
    List<Feature> features = new ArrayList<>();
    for (MineRecord mine : mines) {
      MiningArea area = mine.area();
      if (area == null) {
        continue;
      }
      if (area.prisms().stream().anyMatch(prism -> prism.sign() == Prism.Sign.DEDUCT)) {
        leftOut.add(mine.id().value());
        continue;
      }
      int number = 0;
      for (Prism prism : area.in(Crs.CGCS2000).prisms()) {
        number++;
        String id = mine.id().value() + (number == 1 ? "" : "#" + number);
        features.add(new Feature(id, attributes(mine, prism), prism.footprint(), Crs.CGCS2000));
      }
    }
    GeoJsonWriter.write(file, new FeatureLayer("areas", "矿区范围", Crs.CGCS2000, features));
    return leftOut;
  }

  private static Map<String, @Nullable Object> attributes(MineRecord mine, Prism prism) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("矿山编号", mine.id().value());
    attributes.put("矿山名称", mine.name());
    ElevationRange range = prism.elevations();
    if (range != null) {
      attributes.put("标高上限", range.top().value());
      attributes.put("标高下限", range.bottom().value());
    }
    return attributes;
  }
}

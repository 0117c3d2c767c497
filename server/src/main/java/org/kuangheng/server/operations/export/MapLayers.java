package org.kuangheng.server.operations.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.locationtech.jts.geom.Geometry;

/**
 * The map data of everything: rights, workings and one layer for each constraint, in geographic
 * coordinates of their own datum.
 */
final class MapLayers {
  private final Map<String, List<Feature>> layers = new TreeMap<>();

  private MapLayers() {}

  static List<FeatureLayer> of(Survey survey) {
    MapLayers map = new MapLayers();
    survey.mines().forEach(map::right);
    survey.workings().forEach(map::workings);
    survey.constraints().forEach(map::constraint);
    List<FeatureLayer> all = new ArrayList<>();
    map.layers.forEach(
        (name, features) ->
            all.add(new FeatureLayer(name, name, features.getFirst().crs(), features)));
    return all;
  }

  private void right(MineRecord mine) {
    MiningArea area = mine.area();
    if (area == null) {
      return;
    }
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("name", mine.name());
    attributes.put("holder", mine.holder().name());
    attributes.put("credit_code", mine.holder().creditCode());
    attributes.put("county", mine.county().value());
    attributes.put("town", mine.town());
    attributes.put("mineral", text(mine.mineral()));
    attributes.put("method", text(mine.method()));
    attributes.put("state", text(mine.state()));
    attributes.put("area_m2", area.geodesicArea().value());
    elevations(attributes, area.elevations().orElse(null));
    add("rights", new Feature(mine.id().value(), attributes, area.footprint(), area.crs()));
  }

  private void workings(WorkingsFeature feature) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("mine", feature.mine().value());
    elevations(attributes, feature.elevations());
    add("workings", new Feature(feature.id(), attributes, feature.geometry(), feature.crs()));
  }

  private void constraint(ConstraintFeature feature) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    attributes.put("layer", feature.layer());
    attributes.put("name", feature.name());
    add(
        "layer_" + feature.layer(),
        new Feature(feature.id(), attributes, feature.geometry(), feature.crs()));
  }

  private void add(String layer, Feature feature) {
    boolean chinese = feature.crs().datum() == Crs.Datum.CGCS2000;
    Crs target = chinese ? Crs.CGCS2000 : Crs.WGS84;
    Geometry geometry = CrsTransform.transform(feature.geometry(), feature.crs(), target);
    layers
        .computeIfAbsent(layer + (chinese ? "" : "_wgs84"), none -> new ArrayList<>())
        .add(new Feature(feature.id(), feature.attributes(), geometry, target));
  }

  private static void elevations(
      Map<String, @Nullable Object> attributes, @Nullable ElevationRange range) {
    attributes.put("top_m", range == null ? null : range.top().value());
    attributes.put("bottom_m", range == null ? null : range.bottom().value());
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case org.kuangheng.kernel.Mineral mineral -> mineral.code();
      default -> value.toString();
    };
  }
}

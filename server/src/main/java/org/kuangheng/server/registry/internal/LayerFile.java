package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.AreaReader;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ParsedArea;
import org.kuangheng.formats.ParsedAreas;
import org.kuangheng.formats.ParsedFeatures;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.kernel.Issue;
import org.kuangheng.server.registry.LayerFeatureContent;

/** Reads the features of a layer from any file the engine reads: GIS files and coordinate texts. */
final class LayerFile {
  private static final List<String> NAMES = List.of("名称", "name", "mc", "NAME", "Name", "MC");
  private static final List<String> OPINIONS = List.of("意见", "opinion", "yj", "OPINION", "YJ");

  /** What a file holds, and every finding. */
  record Found(List<LayerFeatureContent> features, List<Issue> issues) {}

  private LayerFile() {}

  static Found read(java.nio.file.Path file, String layer, ReadOptions options) {
    ParsedFeatures parsed = FeatureReader.read(file, options);
    if (!parsed.features().isEmpty()) {
      List<LayerFeatureContent> features = new ArrayList<>();
      parsed.features().forEach(feature -> features.add(content(feature, layer)));
      return new Found(features, parsed.issues());
    }
    ParsedAreas areas = AreaReader.read(file, options);
    List<LayerFeatureContent> features = new ArrayList<>();
    for (ParsedArea area : areas.areas()) {
      if (area.area() != null) {
        features.add(
            new LayerFeatureContent(
                area.id(),
                layer,
                area.name().isBlank() ? area.id() : area.name(),
                area.area().crs(),
                area.area().footprint(),
                null,
                null));
      }
    }
    return new Found(features, areas.issues());
  }

  private static LayerFeatureContent content(Feature feature, String layer) {
    String name = first(feature.attributes(), NAMES);
    return new LayerFeatureContent(
        feature.id(),
        layer,
        name == null ? layer + " " + feature.id() : name,
        feature.crs(),
        feature.geometry(),
        first(feature.attributes(), OPINIONS),
        null);
  }

  private static @Nullable String first(
      Map<String, @Nullable Object> attributes, List<String> keys) {
    for (String key : keys) {
      Object value = attributes.get(key);
      if (value != null && !value.toString().isBlank()) {
        return value.toString().strip();
      }
    }
    return null;
  }
}

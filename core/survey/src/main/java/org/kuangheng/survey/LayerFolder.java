package org.kuangheng.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ParsedFeatures;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** Reads folder {@code layers}: one constraint layer (限制禁止区图层) a file, named by its id. */
final class LayerFolder {
  private static final Set<String> NAMES = Set.of("名称", "name", "mc", "保护区名称", "label", "title");

  private LayerFolder() {}

  static List<ConstraintFeature> read(InputFiles inputs, ReadOptions options, Findings findings) {
    List<ConstraintFeature> features = new ArrayList<>();
    for (Path file : inputs.listMain("layers")) {
      if (LayerChecks.isTable(file)) {
        continue;
      }
      String layer = SafeFiles.stemOf(file).toLowerCase(Locale.ROOT);
      if (!isId(layer)) {
        findings.add(
            SurveyCode.LAYER_NAME_INVALID, inputs.place(file), "name", SafeFiles.stemOf(file));
        continue;
      }
      ParsedFeatures parsed = FeatureReader.read(file, options);
      parsed.issues().forEach(issue -> findings.addAll(List.of(inputs.relocate(issue, file))));
      if (parsed.features().isEmpty()) {
        findings.add(SurveyCode.LAYER_EMPTY, inputs.place(file), "layer", layer);
      }
      int number = 0;
      for (Feature feature : parsed.features()) {
        number++;
        String id = feature.id().isBlank() ? String.valueOf(number) : feature.id();
        String name = name(feature.attributes());
        features.add(
            new ConstraintFeature(
                layer + "." + id,
                layer,
                name == null ? layer + " " + id : name,
                feature.crs(),
                valid(feature.geometry())));
      }
    }
    return features;
  }

  /** Whether a text has the shape of a layer's id. */
  static boolean isId(String text) {
    return text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  /** Layers come from many hands; a ring that crosses itself counts even-odd. */
  private static Geometry valid(Geometry geometry) {
    return geometry instanceof Polygonal && !geometry.isValid()
        ? Repair.evenOdd(geometry)
        : geometry;
  }

  private static @Nullable String name(Map<String, @Nullable Object> attributes) {
    for (Map.Entry<String, @Nullable Object> attribute : attributes.entrySet()) {
      Object value = attribute.getValue();
      if (NAMES.contains(Texts.key(attribute.getKey()))
          && value != null
          && !value.toString().isBlank()) {
        return value.toString().strip();
      }
    }
    return null;
  }
}

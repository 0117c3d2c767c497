package org.kuangheng.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;

/**
 * What one GIS file holds, with every finding.
 *
 * @param format {@code shapefile}, {@code geojson}, {@code geopackage} or {@code unknown}
 * @param encoding the text encoding found, {@code null} where the format fixes it
 * @param layers one layer, or all of a GeoPackage's
 */
public record ParsedFeatures(
    String format, @Nullable String encoding, List<FeatureLayer> layers, List<Issue> issues) {
  public ParsedFeatures {
    layers = List.copyOf(layers);
    issues = List.copyOf(issues);
  }

  /** The features of all layers, in file order. */
  public List<Feature> features() {
    return layers.stream().flatMap(layer -> layer.features().stream()).toList();
  }
}

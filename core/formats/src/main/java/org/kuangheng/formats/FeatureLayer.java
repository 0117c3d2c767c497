package org.kuangheng.formats;

import java.util.List;
import org.kuangheng.geo.crs.Crs;

/**
 * A named layer (图层) of features, all in one coordinate system; another one is refused.
 *
 * @param name the layer's (table's) name
 * @param title the name people read, may be Chinese
 */
public record FeatureLayer(String name, String title, Crs crs, List<Feature> features) {
  public FeatureLayer {
    features = List.copyOf(features);
    for (Feature feature : features) {
      if (!feature.crs().equals(crs)) {
        throw new IllegalArgumentException(
            "Layer %s is in EPSG:%d, but feature %s is in EPSG:%d"
                .formatted(name, crs.epsg(), feature.id(), feature.crs().epsg()));
      }
    }
  }
}

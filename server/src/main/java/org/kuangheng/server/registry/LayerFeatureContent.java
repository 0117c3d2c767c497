package org.kuangheng.server.registry;

import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.DocumentRef;
import org.locationtech.jts.geom.Geometry;

/**
 * What the registry keeps of a constraint feature (限制图层要素): its ground, and what the department
 * that keeps it says of it.
 *
 * @param id its id within the layer; in a survey it stands behind the layer's id and a dot
 * @param opinion the department's opinion in words, {@code null} if none
 * @param document what it rests on, {@code null} if none is named
 */
public record LayerFeatureContent(
    String id,
    String layer,
    String name,
    Crs crs,
    Geometry geometry,
    @Nullable String opinion,
    @Nullable DocumentRef document) {
  public static LayerFeatureContent of(ConstraintFeature feature) {
    String prefix = prefix(feature.layer());
    String id = feature.id();
    return new LayerFeatureContent(
        id.startsWith(prefix) ? id.substring(prefix.length()) : id,
        feature.layer(),
        feature.name(),
        feature.crs(),
        feature.geometry(),
        null,
        null);
  }

  private static String prefix(String layer) {
    return layer + ".";
  }

  /** As a survey has it; older records begin with the layer's id already. */
  public ConstraintFeature feature() {
    String prefix = prefix(layer);
    String full = id.startsWith(prefix) ? id : prefix + id;
    return new ConstraintFeature(full, layer, name, crs, geometry);
  }
}

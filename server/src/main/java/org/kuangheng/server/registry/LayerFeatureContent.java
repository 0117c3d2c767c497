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
    return new LayerFeatureContent(
        feature.id(),
        feature.layer(),
        feature.name(),
        feature.crs(),
        feature.geometry(),
        null,
        null);
  }

  public ConstraintFeature feature() {
    return new ConstraintFeature(id, layer, name, crs, geometry);
  }
}

package org.kuangheng.facts;

import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a constraint layer (限制禁止区要素): a protected area, a spring basin, a road, a railway,
 * a heritage range. The setback is the pack's, not the feature's.
 *
 * @param layer the layer's id in the pack, e.g. {@code nature-reserve}
 */
public record ConstraintFeature(String id, String layer, String name, Crs crs, Geometry geometry) {}

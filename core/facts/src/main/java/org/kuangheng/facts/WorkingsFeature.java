package org.kuangheng.facts;

import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.kernel.MineId;
import org.locationtech.jts.geom.Geometry;

/** Surveyed workings (采掘工程) of a mine: their plan and, where surveyed, their elevation range. */
public record WorkingsFeature(
    String id, MineId mine, Crs crs, Geometry geometry, @Nullable ElevationRange elevations) {}

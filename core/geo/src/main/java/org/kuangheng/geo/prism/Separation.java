package org.kuangheng.geo.prism;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Truth;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Which of plan, elevation and mineral (平面、标高、矿种) keeps two rights apart. Overlap in plan is lawful
 * where one of the other two separates them; elevation is unknown where a right has none, and
 * mineral where none is stated.
 */
public record Separation(Truth byPlan, Truth byElevation, Truth byMineral) {
  /**
   * How {@code a} and {@code b} are kept apart; both in one system. Shared ground up to 1 m² and
   * ranges that only meet at a level count as apart. Elevation is judged only where the two overlap
   * in plan, and over their whole height where they do not.
   */
  public static Separation between(
      MiningArea a, Set<Mineral> mineralsOfA, MiningArea b, Set<Mineral> mineralsOfB) {
    if (!a.crs().equals(b.crs())) {
      throw new IllegalArgumentException(
          "Separation needs both areas in one system, but they were EPSG:"
              + a.crs().epsg()
              + " and EPSG:"
              + b.crs().epsg());
    }
    boolean apartInPlan = !shareGround(a.footprint(), b.footprint(), a);
    return new Separation(
        Truth.of(apartInPlan), byElevation(a, b, apartInPlan), byMineral(mineralsOfA, mineralsOfB));
  }

  /** Whether anything separates them. */
  public Truth separated() {
    return byPlan.or(byElevation).or(byMineral);
  }

  private static Truth byElevation(MiningArea a, MiningArea b, boolean apartInPlan) {
    List<Solid.Slab> slabsOfB = Solid.of(b).slabs();
    Truth apart = Truth.MET;
    for (Solid.Slab slab : Solid.of(a).slabs()) {
      for (Solid.Slab other : slabsOfB) {
        Truth ranges = rangesApart(slab, other);
        boolean matters =
            ranges != Truth.MET && (apartInPlan || shareGround(slab.ground(), other.ground(), a));
        if (matters) {
          apart = apart.and(ranges);
        }
      }
    }
    return apart;
  }

  private static Truth rangesApart(Solid.Slab slab, Solid.Slab other) {
    if (slab.range() == null || other.range() == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(!slab.range().overlaps(other.range()));
  }

  private static Truth byMineral(Set<Mineral> a, Set<Mineral> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(Collections.disjoint(a, b));
  }

  private static boolean shareGround(Geometry one, Geometry other, MiningArea area) {
    if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
      return false;
    }
    Geometry shared = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    return Areas.planar(shared, area.crs()).compareTo(Areas.NOISE) > 0;
  }
}

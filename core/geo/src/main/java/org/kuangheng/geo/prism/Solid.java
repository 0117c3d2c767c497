package org.kuangheng.geo.prism;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Elevation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A mining area cut into level slabs: in each slab the ground is what an included prism covers
 * there less every deduction that reaches through the slab.
 */
record Solid(List<Slab> slabs, GeometryFactory factory) {
  /** Ground between two levels; {@code range} is {@code null} where the block states none. */
  record Slab(@Nullable ElevationRange range, Geometry ground) {}

  static Solid of(MiningArea area) {
    List<Prism> deductions =
        area.prisms().stream().filter(prism -> prism.sign() == Prism.Sign.DEDUCT).toList();
    List<Slab> slabs = new ArrayList<>();
    for (Prism prism : area.prisms()) {
      if (prism.sign() == Prism.Sign.INCLUDE) {
        for (ElevationRange range : levels(prism, deductions)) {
          slabs.add(slab(prism, range, deductions));
        }
        if (prism.elevations() == null) {
          slabs.add(slab(prism, null, deductions));
        }
      }
    }
    return new Solid(slabs, area.prisms().getFirst().footprint().getFactory());
  }

  Geometry footprint() {
    List<Geometry> grounds =
        slabs.stream().map(Slab::ground).filter(ground -> !ground.isEmpty()).toList();
    if (grounds.size() == 1) {
      return grounds.getFirst();
    }
    return Repair.polygonsOf(
        OverlayNGRobust.union(factory.createGeometryCollection(grounds.toArray(Geometry[]::new))));
  }

  private static List<ElevationRange> levels(Prism prism, List<Prism> deductions) {
    ElevationRange own = prism.elevations();
    if (own == null) {
      return List.of();
    }
    TreeSet<Elevation> cuts = new TreeSet<>(Comparator.reverseOrder());
    cuts.add(own.top());
    cuts.add(own.bottom());
    for (Prism deduction : deductions) {
      ElevationRange range = deduction.elevations();
      if (range != null) {
        cuts.add(range.top());
        cuts.add(range.bottom());
      }
    }
    List<ElevationRange> levels = new ArrayList<>();
    @Nullable Elevation top = null;
    for (Elevation cut : cuts.subSet(own.top(), true, own.bottom(), true)) {
      if (top != null) {
        levels.add(new ElevationRange(top, cut));
      }
      top = cut;
    }
    return levels;
  }

  private static Slab slab(Prism prism, @Nullable ElevationRange range, List<Prism> deductions) {
    Geometry ground = Repair.evenOdd(prism.footprint());
    for (Prism deduction : deductions) {
      if (reachesThrough(deduction.elevations(), range)) {
        ground =
            Repair.polygonsOf(
                OverlayNGRobust.overlay(
                    ground, Repair.evenOdd(deduction.footprint()), OverlayNG.DIFFERENCE));
      }
    }
    return new Slab(range, ground);
  }

  private static boolean reachesThrough(
      @Nullable ElevationRange deduction, @Nullable ElevationRange slab) {
    if (deduction == null) {
      return true;
    }
    return slab != null
        && deduction.top().compareTo(slab.top()) >= 0
        && deduction.bottom().compareTo(slab.bottom()) <= 0;
  }
}

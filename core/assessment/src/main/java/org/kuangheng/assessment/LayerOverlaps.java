package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings.LayerOverlap;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.ZonePlane;
import org.kuangheng.geo.overlap.Overlap;
import org.kuangheng.geo.overlap.Overlaps;
import org.kuangheng.geo.overlap.Setbacks;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The ground each mine shares with constraint layers, setbacks included. */
final class LayerOverlaps {
  private final Map<MineId, List<Shared>> shared = new HashMap<>();

  private record Zone(ConstraintFeature feature, LayerRule rule, Geometry self, Geometry ground) {}

  private record Shared(Zone zone, LayerOverlap overlap) {}

  private LayerOverlaps() {}

  static LayerOverlaps of(
      List<PlacedMine> mines, List<ConstraintFeature> features, Pack pack, Placing placing) {
    List<Zone> zones = zones(features, pack, placing);
    List<Parcel> rights =
        mines.stream().map(mine -> new Parcel(mine.id().value(), mine.footprint())).toList();
    List<Parcel> grounds = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      grounds.add(new Parcel(String.valueOf(i), zones.get(i).ground()));
    }
    Map<String, PlacedMine> byId = new HashMap<>();
    mines.forEach(mine -> byId.put(mine.id().value(), mine));
    LayerOverlaps overlaps = new LayerOverlaps();
    for (Overlap pair : Overlaps.pairs(rights, grounds, placing.crs())) {
      PlacedMine mine = byId.get(pair.right());
      Zone zone = zones.get(Integer.parseInt(pair.zone()));
      if (mine != null && binds(zone.rule(), mine) != Truth.NOT_MET) {
        overlaps.add(mine, new Shared(zone, overlap(mine, zone, pair, placing.crs())));
      }
    }
    return overlaps;
  }

  private static List<Zone> zones(List<ConstraintFeature> features, Pack pack, Placing placing) {
    Map<String, LayerRule> rules = new HashMap<>();
    pack.layers().forEach(rule -> rules.put(rule.id(), rule));
    List<Zone> zones = new ArrayList<>();
    for (ConstraintFeature feature : features) {
      LayerRule rule = rules.get(feature.layer());
      Optional<Geometry> self = placing.place(feature.geometry(), feature.crs());
      if (rule == null || self.isEmpty()) {
        continue;
      }
      Geometry ground =
          rule.setback().signum() == 0
              ? self.get()
              : Setbacks.around(self.get(), placing.crs(), new Metres(rule.setback()));
      if (ground instanceof Polygonal) {
        zones.add(new Zone(feature, rule, self.get(), ground));
      }
    }
    return zones;
  }

  private static Truth binds(LayerRule rule, PlacedMine mine) {
    MiningMethod method = mine.mine().method();
    return SpatialFacts.binds(rule, method);
  }

  private static LayerOverlap overlap(PlacedMine mine, Zone zone, Overlap pair, Crs crs) {
    ConstraintFeature feature = zone.feature();
    return new LayerOverlap(
        feature.layer(),
        feature.id(),
        feature.name(),
        pair.overlap(),
        distance(mine.footprint(), zone.self(), crs));
  }

  /** Measured on the plane of the mine's own zone where the system is longitude and latitude. */
  private static Metres distance(Geometry footprint, Geometry feature, Crs crs) {
    ZonePlane plane = ZonePlane.of(footprint, crs);
    return Metres.of(plane.project(footprint).distance(plane.project(feature)));
  }

  private void add(PlacedMine mine, Shared one) {
    shared.computeIfAbsent(mine.id(), _ -> new ArrayList<>()).add(one);
  }

  List<LayerOverlap> of(PlacedMine mine) {
    return shared.getOrDefault(mine.id(), List.of()).stream()
        .map(Shared::overlap)
        .sorted(Comparator.comparing(LayerOverlap::layer).thenComparing(LayerOverlap::feature))
        .toList();
  }

  /**
   * What is left after every hard layer that binds the mine's method; {@code null} where no hard
   * layer overlaps, or one may bind and the method is unknown.
   */
  @Nullable Withdrawal withdrawal(PlacedMine mine) {
    List<Geometry> grounds = new ArrayList<>();
    for (Shared one : shared.getOrDefault(mine.id(), List.of())) {
      if (one.zone().rule().strength() == LayerRule.Strength.HARD) {
        if (binds(one.zone().rule(), mine) == Truth.UNKNOWN) {
          return null;
        }
        grounds.add(
            OverlayNGRobust.overlay(
                mine.footprint().getEnvelope(),
                one.zone().ground(),
                org.locationtech.jts.operation.overlayng.OverlayNG.INTERSECTION));
      }
    }
    return grounds.isEmpty() ? null : Withdrawal.of(mine.area(), OverlayNGRobust.union(grounds));
  }
}

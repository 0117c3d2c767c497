package org.kuangheng.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.overlap.Setbacks;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The ground of a programme in one coordinate system: every right's footprint, and what may not be
 * mined.
 */
final class Ground {
  private final Crs crs;
  private final Map<MineId, Right> rights = new HashMap<>();
  private final STRtree heldByRights = new STRtree();
  private final STRtree heldByZones = new STRtree();

  /** Another right and how far it is. */
  record Nearest(MineId mine, Metres distance) {}

  private record Right(MineId mine, Geometry footprint) {}

  private record Zone(LayerRule rule, Geometry ground) {}

  private Ground(Crs crs) {
    this.crs = crs;
  }

  static Ground of(Survey survey, Pack pack) {
    Ground ground = new Ground(systemFor(survey, pack));
    for (MineRecord mine : survey.mines()) {
      ground
          .bring(mine.area())
          .map(MiningArea::footprint)
          .filter(footprint -> !footprint.isEmpty())
          .ifPresent(footprint -> ground.addRight(mine.id(), footprint));
    }
    survey.constraints().forEach(feature -> ground.addZone(feature, pack));
    return ground;
  }

  /** The pack's system if projected; else the 3° zone at the middle of the mines. */
  private static Crs systemFor(Survey survey, Pack pack) {
    Crs stated =
        Crs.ofEpsg(pack.crs())
            .orElseThrow(
                () -> new IllegalStateException("The pack's system is unknown: " + pack.crs()));
    if (!stated.isGeographic() || stated.datum() != Crs.Datum.CGCS2000) {
      return stated;
    }
    OptionalDouble longitude =
        survey.mines().stream()
            .map(MineRecord::area)
            .filter(Objects::nonNull)
            .filter(area -> area.crs().datum() == Crs.Datum.CGCS2000)
            .mapToDouble(area -> area.in(Crs.CGCS2000).footprint().getCentroid().getX())
            .average();
    long zone = Math.round(longitude.orElse(111) / 3);
    return Crs.gaussKruger3(Math.clamp(zone, 25, 45), false);
  }

  Crs crs() {
    return crs;
  }

  /** The area in the programme's system; empty for none or for one of another datum. */
  Optional<MiningArea> bring(@Nullable MiningArea area) {
    return area == null || area.crs().datum() != crs.datum()
        ? Optional.empty()
        : Optional.of(area.in(crs));
  }

  private void addRight(MineId mine, Geometry footprint) {
    Right right = new Right(mine, footprint);
    rights.put(mine, right);
    heldByRights.insert(footprint.getEnvelopeInternal(), right);
  }

  private void addZone(ConstraintFeature feature, Pack pack) {
    Optional<LayerRule> rule =
        pack.layers().stream()
            .filter(layer -> layer.id().equals(feature.layer()))
            .filter(layer -> layer.strength() == LayerRule.Strength.HARD)
            .findFirst();
    if (rule.isEmpty() || crs.isGeographic() || feature.crs().datum() != crs.datum()) {
      return;
    }
    Geometry there = CrsTransform.transform(feature.geometry(), feature.crs(), crs);
    Geometry ground =
        rule.get().setback().signum() > 0
            ? Setbacks.around(there, crs, new Metres(rule.get().setback()))
            : Repair.evenOdd(there);
    if (!ground.isEmpty()) {
      heldByZones.insert(ground.getEnvelopeInternal(), new Zone(rule.get(), ground));
    }
  }

  /** The nearest other right; empty where there is none. */
  Optional<Nearest> nearest(MineId mine) {
    Right own = rights.get(mine);
    if (own == null || rights.size() < 2) {
      return Optional.empty();
    }
    Object found =
        heldByRights.nearestNeighbour(
            own.footprint().getEnvelopeInternal(), own, Ground::distanceToOther);
    if (!(found instanceof Right other)) {
      return Optional.empty();
    }
    double metres = own.footprint().distance(other.footprint()) * metresInUnit();
    return Optional.of(new Nearest(other.mine(), new Metres(Rounding.COORDINATE.round(metres))));
  }

  private int metresInUnit() {
    return crs.isGeographic() ? Field.METRES_IN_A_DEGREE : 1;
  }

  // The same right, and not merely an equal one, is no neighbour of itself.
  @SuppressWarnings("ReferenceEquality")
  private static double distanceToOther(ItemBoundable a, ItemBoundable b) {
    Right first = (Right) a.getItem();
    Right second = (Right) b.getItem();
    return first == second ? Double.MAX_VALUE : first.footprint().distance(second.footprint());
  }

  /** Within a window: other rights, and zones that bind mining by this method. */
  Geometry held(Envelope window, List<MineId> except, @Nullable MiningMethod method) {
    List<Geometry> parts = new ArrayList<>();
    for (Object found : heldByRights.query(window)) {
      Right right = (Right) found;
      if (!except.contains(right.mine())) {
        parts.add(right.footprint());
      }
    }
    for (Object found : heldByZones.query(window)) {
      Zone zone = (Zone) found;
      boolean binds =
          method == null
              || zone.rule().methods().isEmpty()
              || zone.rule().methods().contains(method.name());
      if (binds) {
        parts.add(zone.ground());
      }
    }
    return clipped(parts, window);
  }

  private Geometry clipped(List<Geometry> parts, Envelope window) {
    GeometryFactory factory = new GeometryFactory();
    Geometry frame = factory.toGeometry(window);
    List<Geometry> inside = new ArrayList<>();
    for (Geometry part : parts) {
      Geometry clip = OverlayNGRobust.overlay(part, frame, OverlayNG.INTERSECTION);
      if (clip.getArea() > 0) {
        inside.add(clip);
      }
    }
    return inside.isEmpty() ? factory.createPolygon() : UnaryUnionOp.union(inside);
  }
}

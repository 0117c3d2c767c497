package org.kuangheng.geo.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kuangheng.geo.adjacency.Parcel;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.validity.Repair;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds every pair of right and zone that share more than 1 m² (重叠). Areas are geodesic.
 *
 * <p>Limits: invalid footprints are taken by the even-odd rule ({@link Repair}).
 */
public final class Overlaps {
  private Overlaps() {}

  /** The pairs in the order of the rights, then of the zones. */
  public static List<Overlap> pairs(List<Parcel> rights, List<Parcel> zones, Crs crs) {
    List<Geometry> grounds =
        zones.parallelStream().map(zone -> Repair.evenOdd(zone.footprint())).toList();
    STRtree index = new STRtree();
    for (int i = 0; i < grounds.size(); i++) {
      if (!grounds.get(i).isEmpty()) {
        index.insert(grounds.get(i).getEnvelopeInternal(), i);
      }
    }
    index.build();
    return IntStream.range(0, rights.size())
        .parallel()
        .boxed()
        .flatMap(
            i -> {
              Parcel right = rights.get(i);
              List<Integer> candidates = candidates(right, index);
              return candidates.isEmpty()
                  ? Stream.<Overlap>empty()
                  : overlaps(right, candidates, new Zones(zones, grounds, crs)).stream();
            })
        .toList();
  }

  private record Zones(List<Parcel> parcels, List<Geometry> grounds, Crs crs) {}

  private static List<Integer> candidates(Parcel right, STRtree index) {
    List<Integer> candidates = new ArrayList<>();
    index.query(
        right.footprint().getEnvelopeInternal(),
        item -> {
          if (item instanceof Integer i) {
            candidates.add(i);
          }
        });
    candidates.sort(Comparator.naturalOrder());
    return candidates;
  }

  private static List<Overlap> overlaps(Parcel right, List<Integer> candidates, Zones zones) {
    Geometry footprint = Repair.evenOdd(right.footprint());
    ToDoubleFunction<Geometry> shared = sharedWith(footprint, zones.crs);
    SquareMetres whole = Areas.geodesic(footprint, zones.crs);
    double noise = Areas.NOISE.value().doubleValue();
    List<Overlap> overlaps = new ArrayList<>();
    for (int i : candidates) {
      double area =
          Math.min(shared.applyAsDouble(zones.grounds.get(i)), whole.value().doubleValue());
      if (area > noise) {
        overlaps.add(
            new Overlap(right.id(), zones.parcels.get(i).id(), SquareMetres.of(area), whole));
      }
    }
    return overlaps;
  }

  private static ToDoubleFunction<Geometry> sharedWith(Geometry footprint, Crs crs) {
    Optional<ClippedArea> clipped = ClippedArea.with(footprint, crs);
    if (clipped.isPresent()) {
      return clipped.get()::sharedWith;
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(footprint);
    return ground -> {
      if (!prepared.intersects(ground)) {
        return 0;
      }
      Geometry shared =
          prepared.covers(ground)
              ? ground
              : OverlayNGRobust.overlay(footprint, ground, OverlayNG.INTERSECTION);
      return Areas.geodesic(shared, crs).value().doubleValue();
    };
  }
}

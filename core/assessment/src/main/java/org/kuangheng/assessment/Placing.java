package org.kuangheng.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.validity.Repair;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/** Brings geometry into one coordinate system; what cannot come is left out. */
final class Placing {
  private final Crs crs;

  private Placing(Crs crs) {
    this.crs = crs;
  }

  static Placing into(int epsg) {
    return new Placing(
        Crs.ofEpsg(epsg)
            .orElseThrow(
                () -> new IllegalArgumentException("The pack's EPSG code is unknown: " + epsg)));
  }

  Crs crs() {
    return crs;
  }

  /** In the order given. */
  List<PlacedMine> mines(List<MineRecord> mines) {
    return IntStream.range(0, mines.size())
        .parallel()
        .mapToObj(i -> place(mines.get(i)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PlacedMine> place(MineRecord mine) {
    MiningArea area = mine.area();
    if (area == null || area.crs().datum() != crs.datum()) {
      return Optional.empty();
    }
    MiningArea placed = area.crs().equals(crs) ? area : area.in(crs);
    Geometry footprint = placed.footprint();
    return footprint.isEmpty() || !finite(footprint)
        ? Optional.empty()
        : Optional.of(new PlacedMine(mine, placed, footprint));
  }

  /** Empty for another datum and for what has no place on the plane. */
  Optional<Geometry> place(Geometry geometry, Crs from) {
    if (geometry.isEmpty() || from.datum() != crs.datum() || !finite(geometry)) {
      return Optional.empty();
    }
    Geometry placed = from.equals(crs) ? geometry : CrsTransform.transform(geometry, from, crs);
    if (!finite(placed)) {
      return Optional.empty();
    }
    return Optional.of(
        placed instanceof Polygonal && !placed.isValid() ? Repair.evenOdd(placed) : placed);
  }

  private static boolean finite(Geometry geometry) {
    for (Coordinate coordinate : geometry.getCoordinates()) {
      if (!Double.isFinite(coordinate.getX()) || !Double.isFinite(coordinate.getY())) {
        return false;
      }
    }
    return true;
  }
}

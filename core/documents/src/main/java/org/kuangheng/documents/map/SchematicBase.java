package org.kuangheng.documents.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.CountyCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The schematic base of the map sheets (示意底图): each county is the ground nearer to its seat than to
 * any other, within a rounded hull about seats and mines. No legal boundary; empty where the survey
 * states no seat.
 */
record SchematicBase(List<County> counties) {
  /** How far the hull reaches beyond seats and mines, metres. */
  private static final double MARGIN = 12_000;

  /** A mine farther than this from every seat has a faulty place and does not stretch the hull. */
  private static final double REACH = 60_000;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /**
   * A county on the base.
   *
   * @param own whether it is the county of the sheet
   */
  record County(String name, boolean own, Geometry cell, Point seat) {}

  SchematicBase {
    counties = List.copyOf(counties);
  }

  static SchematicBase none() {
    return new SchematicBase(List.of());
  }

  static SchematicBase of(CountyView view, MapProjection projection) {
    if (!projection.isInMetres()) {
      return none();
    }
    Map<CountyCode, Point> seats = seats(view, projection);
    List<Point> mines =
        view.everyMine().values().stream()
            .map(mine -> mine.area())
            .flatMap(area -> Optional.ofNullable(area).stream())
            .flatMap(area -> projection.project(area.footprint(), area.crs()).stream())
            .map(Geometry::getCentroid)
            .filter(SchematicBase::isPlace)
            .toList();
    Map<CountyCode, Geometry> cells = cells(seats, mines);
    List<County> counties = new ArrayList<>();
    cells.forEach(
        (code, cell) -> {
          Point seat = seats.get(code);
          if (seat != null) {
            String name = view.input().survey().counties().getOrDefault(code, code.value());
            counties.add(new County(name, code.equals(view.county()), cell, seat));
          }
        });
    return new SchematicBase(counties);
  }

  /** By code; of two seats in one place the first. */
  private static Map<CountyCode, Point> seats(CountyView view, MapProjection projection) {
    Crs degrees = projection.target().datum() == Crs.Datum.CGCS2000 ? Crs.CGCS2000 : Crs.WGS84;
    Map<CountyCode, Point> seats = new TreeMap<>();
    new TreeMap<>(view.input().survey().seats())
        .forEach(
            (code, seat) ->
                projection
                    .project(point(seat), degrees)
                    .map(Geometry::getCentroid)
                    .filter(SchematicBase::isPlace)
                    .filter(place -> seats.values().stream().noneMatch(place::equalsExact))
                    .ifPresent(place -> seats.put(code, place)));
    return seats;
  }

  private static Point point(CountySeat seat) {
    return GEOMETRY.createPoint(
        new Coordinate(seat.longitude().doubleValue(), seat.latitude().doubleValue()));
  }

  private static boolean isPlace(Point point) {
    return !point.isEmpty() && Double.isFinite(point.getX()) && Double.isFinite(point.getY());
  }

  /** The cell of each seat, clipped to the rounded hull about the seats and the mines near them. */
  static Map<CountyCode, Geometry> cells(Map<CountyCode, Point> seats, Collection<Point> mines) {
    if (seats.isEmpty()) {
      return Map.of();
    }
    Geometry hull = hull(seats.values(), mines);
    if (seats.size() == 1) {
      return Map.of(seats.keySet().iterator().next(), hull);
    }
    Map<Coordinate, Geometry> bySite = new HashMap<>();
    Geometry diagram = diagram(seats.values(), hull.getEnvelopeInternal());
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      bySite.put((Coordinate) cell.getUserData(), cell);
    }
    Map<CountyCode, Geometry> cells = new TreeMap<>();
    seats.forEach(
        (code, seat) -> {
          Geometry cell = bySite.get(seat.getCoordinate());
          if (cell != null) {
            cells.put(code, OverlayNGRobust.overlay(cell, hull, OverlayNG.INTERSECTION));
          }
        });
    return cells;
  }

  private static Geometry hull(Collection<Point> seats, Collection<Point> mines) {
    List<Point> inside = new ArrayList<>(seats);
    mines.stream()
        .filter(mine -> seats.stream().anyMatch(seat -> seat.distance(mine) <= REACH))
        .forEach(inside::add);
    return GEOMETRY.createMultiPoint(inside.toArray(new Point[0])).convexHull().buffer(MARGIN);
  }

  private static Geometry diagram(Collection<Point> seats, Envelope extent) {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(seats.stream().map(Point::getCoordinate).toList());
    Envelope wide = new Envelope(extent);
    wide.expandBy(extent.getDiameter());
    builder.setClipEnvelope(wide);
    return builder.getDiagram(GEOMETRY);
  }

  boolean isEmpty() {
    return counties.isEmpty();
  }

  /** The sheet's own county, if its seat is known. */
  Optional<County> own() {
    return counties.stream().filter(County::own).findFirst();
  }

  /** Whether an area lies farther from every seat than any mine can; never where none is known. */
  boolean isAfar(Geometry area) {
    return !counties.isEmpty()
        && counties.stream().allMatch(county -> county.seat().distance(area) > REACH);
  }

  Envelope extent() {
    Envelope extent = new Envelope();
    counties.forEach(county -> extent.expandToInclude(county.cell().getEnvelopeInternal()));
    return extent;
  }
}

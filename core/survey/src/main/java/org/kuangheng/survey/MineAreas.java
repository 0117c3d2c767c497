package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Holds each mine's area (矿区范围) against what its row says: size, elevations, county, neighbours.
 */
final class MineAreas {
  /** A declared area may differ from the computed by this share before it is a finding. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  private final Counties counties;
  private final Findings findings;
  private final Map<String, MineId> shapes = new HashMap<>();
  private final Map<String, Integer> lifted = new TreeMap<>();

  MineAreas(Counties counties, Findings findings) {
    this.counties = counties;
    this.findings = findings;
  }

  /** The area as it counts, with elevations of the row where the file has none. */
  @Nullable MiningArea check(MineRow mine, Optional<AreaFolder.Found> found) {
    Optional<ElevationRange> stated = statedElevations(mine.row());
    MiningArea area = found.map(AreaFolder.Found::area).map(parsed -> parsed.area()).orElse(null);
    if (area == null) {
      findings.add(
          SurveyCode.AREA_MISSING,
          mine.row().at(Column.MINE_ID),
          "id",
          mine.id(),
          "name",
          mine.name());
      return null;
    }
    String file = found.map(AreaFolder.Found::place).map(Place::file).orElse("");
    area = withElevations(mine, area, stated, file);
    checkSize(mine, area);
    checkPlace(mine, area);
    checkCopies(mine, area);
    return area;
  }

  /** Says, once a file, for how many mines the row's elevations stand in. */
  void report() {
    lifted.forEach(
        (file, count) ->
            findings.add(SurveyCode.ELEVATION_FROM_MINE_SHEET, Place.of(file), "count", count));
  }

  private Optional<ElevationRange> statedElevations(Row row) {
    if (row.isUnknown(Column.ELEVATION)) {
      return Optional.empty();
    }
    Optional<ElevationRange> range = Elevations.parse(row.text(Column.ELEVATION));
    if (range.isEmpty()) {
      findings.add(
          SurveyCode.ELEVATION_UNREADABLE,
          row.at(Column.ELEVATION),
          "text",
          row.text(Column.ELEVATION));
    }
    return range;
  }

  private MiningArea withElevations(
      MineRow mine, MiningArea area, Optional<ElevationRange> stated, String file) {
    boolean none = area.prisms().stream().allMatch(prism -> prism.elevations() == null);
    if (stated.isEmpty()) {
      if (none) {
        findings.add(
            SurveyCode.ELEVATION_MISSING, mine.row().at(Column.ELEVATION), "id", mine.id());
      }
      return area;
    }
    ElevationRange range = stated.get();
    if (none) {
      lifted.merge(file, 1, Integer::sum);
      return new MiningArea(area.crs(), area.prisms().stream().map(p -> lift(p, range)).toList());
    }
    Optional<ElevationRange> own = area.elevations();
    if (own.isPresent() && !print(own.get()).equals(print(range))) {
      findings.add(
          SurveyCode.ELEVATION_DIFFERS,
          mine.row().at(Column.ELEVATION),
          "id",
          mine.id(),
          "stated",
          print(range),
          "file",
          print(own.get()));
    }
    return area;
  }

  private static Prism lift(Prism prism, ElevationRange range) {
    return new Prism(prism.footprint(), range, prism.sign(), prism.note());
  }

  private static String print(ElevationRange range) {
    return Rounding.ELEVATION.print(range.top().value())
        + "–"
        + Rounding.ELEVATION.print(range.bottom().value());
  }

  private void checkSize(MineRow mine, MiningArea area) {
    SquareMetres declared = declared(mine.row());
    if (declared == null) {
      return;
    }
    SquareMetres planar = area.planarArea();
    SquareMetres geodesic = area.geodesicArea();
    if (differs(declared, planar) && differs(declared, geodesic)) {
      findings.add(
          SurveyCode.AREA_DIFFERS,
          mine.row().at(Column.AREA),
          "id",
          mine.id(),
          "declared",
          declared.km2().toPlainString(),
          "planar",
          planar.km2().toPlainString(),
          "geodesic",
          geodesic.km2().toPlainString());
    }
  }

  static @Nullable SquareMetres declared(Row row) {
    return row.isUnknown(Column.AREA)
        ? null
        : Quantity.AREA
            .parse(row.text(Column.AREA), row.unit(Column.AREA))
            .filter(km2 -> km2.signum() >= 0)
            .map(SquareMetres::ofKm2)
            .orElse(null);
  }

  private static boolean differs(SquareMetres declared, SquareMetres computed) {
    BigDecimal difference = declared.value().subtract(computed.value()).abs();
    return difference.compareTo(computed.value().multiply(TOLERANCE)) > 0
        && declared.km2().compareTo(computed.km2()) != 0;
  }

  private void checkPlace(MineRow mine, MiningArea area) {
    Optional<Coordinate> seat = counties.seat(mine.county());
    if (seat.isEmpty() || area.crs().datum() != Crs.Datum.CGCS2000) {
      return;
    }
    Geometry centre = area.footprint().getCentroid();
    if (centre.isEmpty()) {
      return;
    }
    Coordinate at = CrsTransform.transform(centre, area.crs(), Crs.CGCS2000).getCoordinate();
    if (Math.abs(at.x - seat.get().x) > Counties.REACH
        || Math.abs(at.y - seat.get().y) > Counties.REACH) {
      findings.add(
          SurveyCode.AREA_FAR_FROM_COUNTY,
          mine.row().at(Column.COUNTY),
          "id",
          mine.id(),
          "lon",
          String.format("%.4f", at.x),
          "lat",
          String.format("%.4f", at.y),
          "county",
          counties.names().getOrDefault(mine.county(), mine.county().value()));
    }
  }

  private void checkCopies(MineRow mine, MiningArea area) {
    List<String> parts =
        area.prisms().stream()
            .map(prism -> prism.footprint().norm().toText() + prism.elevations() + prism.sign())
            .sorted()
            .toList();
    MineId before = shapes.putIfAbsent(area.crs().epsg() + String.join("|", parts), mine.id());
    if (before != null) {
      findings.add(
          SurveyCode.AREAS_IDENTICAL,
          mine.row().at(Column.MINE_ID),
          "id",
          mine.id(),
          "other",
          before);
    }
  }
}

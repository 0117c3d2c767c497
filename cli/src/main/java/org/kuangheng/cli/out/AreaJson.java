package org.kuangheng.cli.out;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.ParsedArea;
import org.kuangheng.formats.ParsedAreas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The JSON of {@code parse}. Rings are lists of pairs: [X north, Y east] in metres for projected
 * systems, [longitude, latitude] in degrees otherwise; {@code axes} says which.
 */
public final class AreaJson {
  private AreaJson() {}

  public static Map<String, @Nullable Object> of(Path file, ParsedAreas parsed) {
    List<Object> areas = new ArrayList<>();
    parsed.areas().forEach(area -> areas.add(area(area)));
    return Json.map(
        "file",
        String.valueOf(file.getFileName()),
        "format",
        parsed.format(),
        "encoding",
        parsed.encoding(),
        "areas",
        areas,
        "issues",
        Json.issues(parsed.issues()));
  }

  private static Object area(ParsedArea parsed) {
    MiningArea area = parsed.area();
    Map<String, @Nullable Object> json =
        Json.map(
            "id",
            parsed.id(),
            "name",
            parsed.name(),
            "crs",
            crs(parsed.crs()),
            "axes",
            axes(parsed.crs()),
            "attributes",
            parsed.attributes(),
            "prisms",
            area == null ? List.of() : prisms(area),
            "rings",
            area == null ? List.of() : rings(area),
            "area",
            areas(area, parsed.declaredArea()));
    return json;
  }

  private static @Nullable Object crs(@Nullable Crs crs) {
    if (crs == null) {
      return null;
    }
    return Json.map(
        "epsg",
        crs.epsg(),
        "datum",
        crs.datum().name(),
        "projection",
        crs.projection().name(),
        "zone",
        crs.isGeographic() ? null : crs.zone(),
        "zone_prefixed",
        crs.zonePrefixed());
  }

  private static @Nullable Object axes(@Nullable Crs crs) {
    if (crs == null) {
      return null;
    }
    return crs.isGeographic() ? List.of("lon", "lat") : List.of("north", "east");
  }

  private static Object areas(@Nullable MiningArea area, @Nullable SquareMetres declared) {
    SquareMetres planar = area == null ? null : area.planarArea();
    SquareMetres geodesic = area == null ? null : area.geodesicArea();
    return Json.map(
        "planar_km2",
        km2(planar),
        "planar_m2",
        m2(planar),
        "geodesic_km2",
        km2(geodesic),
        "geodesic_m2",
        m2(geodesic),
        "declared_km2",
        km2(declared));
  }

  private static @Nullable BigDecimal km2(@Nullable SquareMetres area) {
    return area == null ? null : area.km2();
  }

  private static @Nullable BigDecimal m2(@Nullable SquareMetres area) {
    return area == null ? null : Rounding.COORDINATE.round(area.value());
  }

  private static List<Object> prisms(MiningArea area) {
    List<Object> list = new ArrayList<>();
    for (Prism prism : area.prisms()) {
      ElevationRange range = prism.elevations();
      list.add(
          Json.map(
              "sign",
              prism.sign() == Prism.Sign.INCLUDE ? 1 : -1,
              "elevation_top",
              range == null ? null : range.top().value(),
              "elevation_bottom",
              range == null ? null : range.bottom().value(),
              "note",
              prism.note(),
              "rings",
              rings(prism.footprint(), area.crs())));
    }
    return list;
  }

  private static List<Object> rings(MiningArea area) {
    List<Object> list = new ArrayList<>();
    area.prisms().forEach(prism -> list.addAll(rings(prism.footprint(), area.crs())));
    return list;
  }

  private static List<Object> rings(Polygon polygon, Crs crs) {
    List<Object> list = new ArrayList<>();
    list.add(ring(polygon.getExteriorRing(), crs));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      list.add(ring(polygon.getInteriorRingN(i), crs));
    }
    return list;
  }

  private static List<Object> ring(LineString ring, Crs crs) {
    List<Object> points = new ArrayList<>();
    for (Coordinate point : ring.getCoordinates()) {
      points.add(
          crs.isGeographic()
              ? List.of(BigDecimal.valueOf(point.x), BigDecimal.valueOf(point.y))
              : List.of(Rounding.COORDINATE.round(point.y), Rounding.COORDINATE.round(point.x)));
    }
    return points;
  }
}

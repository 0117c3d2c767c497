package org.kuangheng.survey.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.FeatureLayer;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The fictional ground (示例图形) in CGCS2000, 3° zone 37 with the zone number before the easting. */
final class DemoShapes {
  static final Crs CRS = Crs.gaussKruger3(37, true);

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private DemoShapes() {}

  /** A ring of corners given from the field's origin, closed. */
  static Polygon polygon(DemoField field, DemoBlock block) {
    List<Coordinate> ring = new ArrayList<>();
    for (int[] corner : block.corners()) {
      ring.add(new Coordinate(field.east() + corner[0], field.north() + corner[1]));
    }
    ring.add(ring.getFirst().copy());
    return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  static LineString line(DemoField field, int... eastNorth) {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < eastNorth.length; i += 2) {
      points.add(new Coordinate(field.east() + eastNorth[i], field.north() + eastNorth[i + 1]));
    }
    return GEOMETRY.createLineString(points.toArray(Coordinate[]::new));
  }

  /**
   * The area printed on the licence, km² to four decimals; empty where there are no coordinates.
   */
  static String declaredKm2(DemoMine mine) {
    if (mine.blocks().isEmpty()) {
      return "";
    }
    double area = 0;
    for (DemoBlock block : mine.blocks()) {
      boolean counts = block.sign() > 0 && block.note().isEmpty();
      area += counts ? block.area() : block.sign() < 0 ? -block.area() : 0;
    }
    if (mine.remark().contains("自相交")) {
      return "0.8000";
    }
    BigDecimal km2 = BigDecimal.valueOf(area).movePointLeft(6);
    if (mine.remark().contains("证载面积")) {
      km2 = km2.multiply(new BigDecimal("1.2"));
    }
    return km2.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** The mining elevations printed on the licence: top to bottom over all blocks. */
  static String elevations(DemoMine mine) {
    if (mine.blocks().isEmpty()) {
      return "";
    }
    int top = mine.blocks().stream().mapToInt(DemoBlock::top).max().orElse(0);
    int bottom = mine.blocks().stream().mapToInt(DemoBlock::bottom).min().orElse(0);
    return top + "-" + bottom;
  }

  /** The same layer in CGCS2000 longitude and latitude. */
  static FeatureLayer geographic(FeatureLayer layer) {
    List<Feature> features =
        layer.features().stream()
            .map(
                feature ->
                    new Feature(
                        feature.id(),
                        feature.attributes(),
                        CrsTransform.transform(feature.geometry(), CRS, Crs.CGCS2000),
                        Crs.CGCS2000))
            .toList();
    return new FeatureLayer(layer.name(), layer.title(), Crs.CGCS2000, features);
  }
}

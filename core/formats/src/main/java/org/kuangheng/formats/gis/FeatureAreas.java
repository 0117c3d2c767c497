package org.kuangheng.formats.gis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Feature;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.DraftRing;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.table.ColumnRole;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Takes polygon features as areas of rights, with the elevations and area their attributes state.
 */
public final class FeatureAreas {
  private static final AxisOrder ORDER = new AxisOrder(AxisOrder.First.ANY, AxisOrder.First.EAST);

  private final Findings findings;

  private FeatureAreas(Findings findings) {
    this.findings = findings;
  }

  public static List<DraftArea> of(List<Feature> features, Findings findings) {
    FeatureAreas areas = new FeatureAreas(findings);
    List<DraftArea> drafts = new ArrayList<>();
    for (Feature feature : features) {
      DraftArea draft = areas.draft(feature);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private @Nullable DraftArea draft(Feature feature) {
    Place place = findings.wholeFile().inPart(Texts.brief(feature.id()));
    if (feature.geometry().getDimension() != 2) {
      findings.add(
          FormatIssue.GEOMETRY_NOT_AREA,
          place,
          "id",
          Texts.brief(feature.id()),
          "type",
          feature.geometry().getGeometryType());
      return null;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    feature
        .attributes()
        .forEach(
            (key, value) -> {
              if (value != null) {
                attributes.put(key, value.toString());
              }
            });
    return new DraftArea(
        feature.id(),
        named(attributes),
        new StatedCrs(feature.crs(), null, null),
        ORDER,
        blocks(feature.geometry(), elevations(attributes, place), place),
        declaredArea(attributes),
        null,
        attributes,
        false,
        place);
  }

  private static List<DraftBlock> blocks(
      Geometry geometry, DraftElevations elevations, Place place) {
    List<DraftBlock> blocks = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        int number = blocks.size() + 1;
        List<DraftRing> rings = rings(polygon, place);
        blocks.add(new DraftBlock(number, rings, null, elevations, "", Sign.INCLUDE, place));
      }
    }
    return blocks;
  }

  private static List<DraftRing> rings(Polygon polygon, Place place) {
    List<DraftRing> rings = new ArrayList<>();
    rings.add(ring(1, polygon.getExteriorRing(), place));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(i + 2, polygon.getInteriorRingN(i), place));
    }
    return rings;
  }

  /** Rings of GIS files are closed by rule, so the closing point goes without a finding. */
  private static DraftRing ring(int number, LineString ring, Place place) {
    Coordinate[] coordinates = ring.getCoordinates();
    List<DraftPoint> points = new ArrayList<>();
    for (int i = 0; i + 1 < coordinates.length; i++) {
      points.add(
          new DraftPoint(
              String.valueOf(i + 1),
              ordinate(coordinates[i].x),
              ordinate(coordinates[i].y),
              place));
    }
    return new DraftRing(number, points, place);
  }

  private static Ordinate ordinate(double value) {
    String text = BigDecimal.valueOf(value).toPlainString();
    return new Ordinate(value, false, Ordinate.Axis.UNTOLD, text);
  }

  private static String named(Map<String, String> attributes) {
    String name = valueOf(attributes, ColumnRole.NAME);
    return name == null ? "" : name;
  }

  private DraftElevations elevations(Map<String, String> attributes, Place place) {
    String upper = valueOf(attributes, ColumnRole.UPPER);
    String lower = valueOf(attributes, ColumnRole.LOWER);
    if (upper != null || lower != null) {
      return DraftElevations.of(
          ElevationText.single(upper == null ? "" : upper, findings, place),
          ElevationText.single(lower == null ? "" : lower, findings, place));
    }
    String range = valueOf(attributes, ColumnRole.ELEVATION);
    return range == null ? DraftElevations.UNSTATED : ElevationText.range(range, findings, place);
  }

  /** The declared area, only where the attribute's name tells its unit. */
  private static @Nullable SquareMetres declaredArea(Map<String, String> attributes) {
    for (Map.Entry<String, String> entry : attributes.entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      BigDecimal value = Fields.decimal(entry.getValue());
      if (value == null || value.signum() <= 0) {
        continue;
      }
      if (key.matches(".*(km2|km²|sqkm|平方公里|平方千米).*|矿区面积")) {
        return SquareMetres.ofKm2(value);
      }
      if (key.matches(".*(公顷|面积_?ha|area_?ha).*")) {
        return SquareMetres.ofHectares(value);
      }
    }
    return null;
  }

  private static @Nullable String valueOf(Map<String, String> attributes, ColumnRole role) {
    for (Map.Entry<String, String> entry : attributes.entrySet()) {
      if (ColumnRole.of(entry.getKey().replace('_', ' ')) == role && !entry.getValue().isBlank()) {
        return entry.getValue();
      }
    }
    return null;
  }
}

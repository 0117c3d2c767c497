package org.kuangheng.formats.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.ParsedArea;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Finds areas that repeat another's id or its very coordinates (重复). */
final class DoublesCheck {
  private final Map<String, String> idByShape = new HashMap<>();
  private final Map<String, Place> placeById = new HashMap<>();
  private final Findings findings;

  DoublesCheck(Findings findings) {
    this.findings = findings;
  }

  void add(ParsedArea area, Place place) {
    if (placeById.putIfAbsent(area.id(), place) != null) {
      findings.add(FormatIssue.DUPLICATE_ID, place, "id", area.id());
    }
    if (area.area() != null) {
      String other = idByShape.putIfAbsent(shape(area.area()), area.id());
      if (other != null) {
        findings.add(FormatIssue.DUPLICATE_AREA, place, "other", other);
      }
    }
  }

  private static String shape(MiningArea area) {
    List<String> parts = area.prisms().stream().map(DoublesCheck::shape).sorted().toList();
    return area.crs().epsg() + String.join(";", parts);
  }

  /** A digest that two blocks share only if sign, elevations and coordinates are the same. */
  static String shape(Prism prism) {
    Geometry normal = prism.footprint().norm();
    return prism.sign()
        + String.valueOf(prism.elevations())
        + Sha256.of(new WKBWriter().write(normal)).hex();
  }
}

package org.kuangheng.formats.draft;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.formats.draft.PairReader.Kind;
import org.kuangheng.formats.draft.PairReader.Pair;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the coordinate system (坐标系、带号) of one area: what the eastings carry comes first, then what
 * the file states, then what the caller gave, then where the area should lie.
 */
final class CrsResolver {
  private static final int UNPREFIXED = 0;

  private final ReadOptions options;
  private final Findings findings;

  CrsResolver(ReadOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  /** The system, or {@code null} with an issue that says why it cannot be told. */
  @Nullable Crs resolve(List<Pair> pairs, StatedCrs stated, Place place) {
    long metres = pairs.stream().filter(pair -> pair.kind() == Kind.METRES).count();
    if (metres != 0 && metres != pairs.size()) {
      findings.add(FormatIssue.UNITS_MIXED, place);
      return null;
    }
    Crs crs = metres == 0 ? geographic(stated) : projected(pairs, stated, place);
    Crs option = options.crs();
    if (crs != null && option != null && !sameSystem(crs, option)) {
      findings.add(
          FormatIssue.CRS_OPTION_IGNORED, place, "stated", crs.epsg(), "option", option.epsg());
    }
    return crs;
  }

  private Crs geographic(StatedCrs stated) {
    if (stated.crs() != null && stated.crs().isGeographic()) {
      return stated.crs();
    }
    if (options.crs() != null && options.crs().isGeographic()) {
      return options.crs();
    }
    return options.chinese() ? Crs.CGCS2000 : Crs.WGS84;
  }

  private @Nullable Crs projected(List<Pair> pairs, StatedCrs stated, Place place) {
    SortedSet<Integer> zones = new TreeSet<>();
    for (Pair pair : pairs) {
      zones.add(pair.x() >= 1e6 ? (int) (pair.x() / 1e6) : UNPREFIXED);
    }
    if (zones.size() > 1) {
      findings.add(FormatIssue.ZONES_MIXED, place, "zones", zonesPrinted(zones));
      return null;
    }
    int zone = zones.first();
    return zone == UNPREFIXED ? unprefixed(stated, place) : prefixed(zone, stated, place);
  }

  private Crs prefixed(int zone, StatedCrs stated, Place place) {
    Crs crs = StatedCrs.ofZone(zone, true);
    int width = zone >= 25 ? 3 : 6;
    boolean otherZone = stated.zone() != null && stated.zone() != zone;
    boolean otherWidth = stated.width() != null && stated.width() != width;
    if (otherZone || otherWidth) {
      findings.add(
          FormatIssue.ZONE_CONTRADICTS,
          place,
          "stated",
          otherZone ? String.valueOf(stated.zone()) : stated.width() + "°",
          "found",
          zone,
          "used",
          zone);
    }
    return crs;
  }

  private @Nullable Crs unprefixed(StatedCrs stated, Place place) {
    Crs crs = stated.crs() != null ? stated.crs() : stated.ofStatedZone();
    if (crs == null) {
      crs = options.crs();
    }
    if (crs != null && !crs.isGeographic()) {
      findings.add(FormatIssue.EASTING_UNPREFIXED, place, "zone", crs.zone());
      return StatedCrs.ofZone(crs.zone(), false);
    }
    Envelope expected = options.expected();
    if (expected == null || expected.isNull()) {
      findings.add(FormatIssue.ZONE_UNKNOWN, place);
      return null;
    }
    int zone = (int) Math.round(expected.centre().x / 3);
    if (!StatedCrs.isZone(zone)) {
      findings.add(FormatIssue.ZONE_UNKNOWN, place);
      return null;
    }
    findings.add(FormatIssue.ZONE_MISSING, place, "zone", zone);
    return Crs.gaussKruger3(zone, false);
  }

  private static boolean sameSystem(Crs one, Crs other) {
    return one.datum() == other.datum()
        && one.projection() == other.projection()
        && one.zone() == other.zone();
  }

  private static String zonesPrinted(SortedSet<Integer> zones) {
    return String.join(
        ", ", zones.stream().map(zone -> zone == UNPREFIXED ? "—" : String.valueOf(zone)).toList());
  }
}

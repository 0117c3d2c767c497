package org.kuangheng.formats.gis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DatumWords;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Place;

/**
 * Finds the coordinate system in well-known text (.prj, srs definitions) or an EPSG code. Other
 * datums than those admitted are refused.
 */
final class WktCrs {
  private static final Pattern CODE =
      Pattern.compile("(?:AUTHORITY|ID)\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,6})\"?\\s*]\\s*]\\s*$");
  private static final Pattern DATUM = Pattern.compile("DATUM\\s*\\[\\s*\"([^\"]{1,80})\"");
  private static final Pattern NAME = Pattern.compile("^\\s*\\w+\\s*\\[\\s*\"([^\"]{1,80})\"");
  private static final Pattern MERIDIAN =
      Pattern.compile(
          "PARAMETER\\s*\\[\\s*\"(?:central_meridian|longitude of natural origin)\"\\s*,\\s*([\\d.]{1,20})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FALSE_EASTING =
      Pattern.compile(
          "PARAMETER\\s*\\[\\s*\"false[_ ]easting\"\\s*,\\s*([\\d.]{1,20})",
          Pattern.CASE_INSENSITIVE);

  private final GisSource source;
  private final Place place;

  WktCrs(GisSource source, Place place) {
    this.source = source;
    this.place = place;
  }

  /** The system, or {@code null} with an issue. */
  @Nullable Crs of(String wkt) {
    String name = first(NAME, wkt);
    String datum = first(DATUM, wkt);
    String words = (name == null ? "" : name) + " " + (datum == null ? "" : datum);
    DatumWords.Verdict verdict = DatumWords.judge(datum == null ? words : datum);
    if (verdict == DatumWords.Verdict.REFUSED
        || (verdict == DatumWords.Verdict.WGS84 && source.options().chinese())) {
      return refuse(FormatIssue.DATUM_REFUSED, "datum", words);
    }
    String code = first(CODE, wkt);
    Optional<Crs> known = code == null ? Optional.empty() : Crs.ofEpsg(Integer.parseInt(code));
    if (known.isPresent()) {
      return known.get();
    }
    boolean projected = wkt.contains("PROJCS") || wkt.contains("PROJCRS");
    if (verdict == DatumWords.Verdict.CGCS2000) {
      Crs crs = projected ? gaussKruger(wkt, words) : Crs.CGCS2000;
      return crs != null ? crs : refuse(FormatIssue.CRS_UNSUPPORTED, "crs", words);
    }
    return verdict == DatumWords.Verdict.WGS84 && !projected
        ? Crs.WGS84
        : refuse(FormatIssue.CRS_UNSUPPORTED, "crs", words.isBlank() ? wkt : words);
  }

  /** The system of an EPSG code, or {@code null} with an issue. */
  @Nullable Crs ofEpsg(int code) {
    Optional<Crs> crs = Crs.ofEpsg(code);
    if (crs.isEmpty()) {
      boolean other = isOtherChineseDatum(code);
      return refuse(
          other ? FormatIssue.DATUM_REFUSED : FormatIssue.CRS_UNSUPPORTED,
          other ? "datum" : "crs",
          "EPSG:" + code);
    }
    if (crs.get().datum() != Crs.Datum.CGCS2000 && source.options().chinese()) {
      return refuse(FormatIssue.DATUM_REFUSED, "datum", "WGS 84 (EPSG:" + code + ")");
    }
    return crs.get();
  }

  /** Beijing 54 and Xi'an 80, geographic and projected. */
  private static boolean isOtherChineseDatum(int code) {
    return code == 4214
        || code == 4610
        || code == 4555
        || (code >= 2327 && code <= 2442)
        || (code >= 21413 && code <= 21483);
  }

  private static @Nullable Crs gaussKruger(String wkt, String words) {
    String meridian = first(MERIDIAN, wkt);
    String easting = first(FALSE_EASTING, wkt);
    if (meridian == null || easting == null) {
      return null;
    }
    double degrees = Double.parseDouble(meridian);
    double falseEasting = Double.parseDouble(easting);
    int prefix = (int) (falseEasting / 1e6);
    if (falseEasting % 1e6 != 500_000 || degrees % 3 != 0) {
      return null;
    }
    boolean six = prefix > 0 ? prefix < 25 : isSixDegrees(words, degrees);
    int zone = six ? (int) (degrees + 3) / 6 : (int) degrees / 3;
    boolean known = six ? zone >= 13 && zone <= 23 : zone >= 25 && zone <= 45;
    if (!known || (prefix > 0 && prefix != zone)) {
      return null;
    }
    return six ? Crs.gaussKruger6(zone, prefix > 0) : Crs.gaussKruger3(zone, prefix > 0);
  }

  /** Where the meridian serves both widths, the name tells: 3-degree systems say so. */
  private static boolean isSixDegrees(String words, double degrees) {
    return degrees % 6 == 3
        && words.matches(".*(?:6.degree|GK_CM|Gauss-Kruger CM).*")
        && !words.matches(".*3.[Dd]egree.*");
  }

  private @Nullable Crs refuse(FormatIssue code, String name, String value) {
    source.findings().add(code, place, name, Texts.brief(value.strip()));
    return null;
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}

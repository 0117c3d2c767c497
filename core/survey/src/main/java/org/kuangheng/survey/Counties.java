package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.RawRow;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The counties (县、市、区) of {@code counties.csv}: code, name and, where given, the longitude and
 * latitude of the seat, which tells coordinates that lie far outside.
 */
final class Counties {
  /** Half the greatest extent of a county about its seat, degrees. */
  static final double REACH = 0.8;

  private final Map<CountyCode, String> names = new LinkedHashMap<>();
  private final Map<CountyCode, Coordinate> seats = new LinkedHashMap<>();

  static Counties none() {
    return new Counties();
  }

  static Counties of(RawSheet sheet, Findings findings) {
    Counties counties = new Counties();
    if (sheet.rows().isEmpty()) {
      findings.add(SurveyCode.COUNTIES_MISSING, sheet.place());
      return counties;
    }
    RawRow header = sheet.rows().getFirst();
    int code = index(header, "code", "代码", "县区代码");
    int name = index(header, "name", "名称", "县区名称");
    if (code < 0 || name < 0) {
      findings.add(
          SurveyCode.COLUMN_MISSING,
          sheet.place().atLine(1),
          "sheet",
          sheet.name(),
          "header",
          "code, name");
      return counties;
    }
    int lon = index(header, "lon", "经度");
    int lat = index(header, "lat", "纬度");
    for (RawRow row : sheet.rows().subList(1, sheet.rows().size())) {
      if (!row.isBlank()) {
        counties.add(row, new int[] {code, name, lon, lat}, sheet.place(), findings);
      }
    }
    return counties;
  }

  private void add(RawRow row, int[] columns, Place sheet, Findings findings) {
    String code = Texts.plain(row.cell(columns[0]));
    String name = Texts.plain(row.cell(columns[1]));
    Place place = sheet.atLine(row.number());
    if (!code.matches("\\d{6}") || name.isEmpty()) {
      findings.add(SurveyCode.COUNTY_INVALID, place, "text", code + " " + name);
      return;
    }
    CountyCode county = new CountyCode(code);
    if (names.putIfAbsent(county, name) != null) {
      findings.add(SurveyCode.COUNTY_TWICE, place, "code", code);
      return;
    }
    if (columns[2] >= 0 && columns[3] >= 0) {
      Optional<BigDecimal> lon = Quantity.PLAIN.parse(row.cell(columns[2]), "");
      Optional<BigDecimal> lat = Quantity.PLAIN.parse(row.cell(columns[3]), "");
      if (lon.isPresent() && lat.isPresent()) {
        seats.put(county, new Coordinate(lon.get().doubleValue(), lat.get().doubleValue()));
      }
    }
  }

  private static int index(RawRow header, String... names) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (List.of(names).contains(Texts.key(header.cell(i)).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  Map<CountyCode, String> names() {
    return names;
  }

  /** The county of a code or a name. */
  Optional<CountyCode> find(String text) {
    if (text.matches("\\d{6}") && names.containsKey(new CountyCode(text))) {
      return Optional.of(new CountyCode(text));
    }
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<Coordinate> seat(CountyCode county) {
    return Optional.ofNullable(seats.get(county));
  }

  /** Where all the counties' rights must lie, {@code null} if no seat is known. */
  @Nullable Envelope extent() {
    if (seats.isEmpty()) {
      return null;
    }
    Envelope extent = new Envelope();
    seats.values().forEach(extent::expandToInclude);
    extent.expandBy(REACH);
    return extent;
  }
}

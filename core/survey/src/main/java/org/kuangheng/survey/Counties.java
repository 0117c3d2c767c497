package org.kuangheng.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.RawRow;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The counties (县、市、区) of {@code counties.csv}: code, name and, where given, the longitude and
 * latitude of the seat, which tells coordinates that lie far outside and places the county on
 * schematic maps.
 */
final class Counties {
  /** Half the greatest extent of a county about its seat, degrees. */
  static final double REACH = 0.8;

  private final Map<CountyCode, String> names = new LinkedHashMap<>();
  private final Map<CountyCode, CountySeat> seats = new LinkedHashMap<>();

  static Counties none() {
    return new Counties();
  }

  /** {@code chinese}: seats must lie in China. */
  static Counties of(RawSheet sheet, boolean chinese, Findings findings) {
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
    SeatCells seats =
        new SeatCells(
            index(header, "lon", "经度", "县城经度"),
            index(header, "lat", "纬度", "县城纬度"),
            chinese,
            findings);
    seats.checkHeader(sheet.place());
    for (RawRow row : sheet.rows().subList(1, sheet.rows().size())) {
      if (!row.isBlank()) {
        CountyCode county = counties.add(row.cell(code), row.cell(name), at(sheet, row), findings);
        if (county != null) {
          seats
              .read(row, at(sheet, row), counties.seats)
              .ifPresent(seat -> counties.seats.put(county, seat));
        }
      }
    }
    return counties;
  }

  private static Place at(RawSheet sheet, RawRow row) {
    return sheet.place().atLine(row.number());
  }

  /** The county added, {@code null} with a finding if it is none. */
  private @Nullable CountyCode add(
      String codeCell, String nameCell, Place place, Findings findings) {
    String code = Texts.plain(codeCell);
    String name = Texts.plain(nameCell);
    if (!code.matches("\\d{6}") || name.isEmpty()) {
      findings.add(SurveyCode.COUNTY_INVALID, place, "text", code + " " + name);
      return null;
    }
    CountyCode county = new CountyCode(code);
    if (names.putIfAbsent(county, name) != null) {
      findings.add(SurveyCode.COUNTY_TWICE, place, "code", code);
      return null;
    }
    return county;
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

  Map<CountyCode, CountySeat> seats() {
    return seats;
  }

  Optional<Coordinate> seat(CountyCode county) {
    return Optional.ofNullable(seats.get(county)).map(Counties::place);
  }

  private static Coordinate place(CountySeat seat) {
    return new Coordinate(seat.longitude().doubleValue(), seat.latitude().doubleValue());
  }

  /** Where all the counties' rights must lie, {@code null} if no seat is known. */
  @Nullable Envelope extent() {
    if (seats.isEmpty()) {
      return null;
    }
    Envelope extent = new Envelope();
    seats.values().forEach(seat -> extent.expandToInclude(place(seat)));
    extent.expandBy(REACH);
    return extent;
  }
}

package org.kuangheng.survey;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.RawRow;

/**
 * The cells that say where a county's seat lies (县城经纬度): decimal degrees. What cannot be used is a
 * finding, and the county stays without a seat.
 *
 * @param lon the column of the longitude, -1 if there is none
 * @param lat the column of the latitude, -1 if there is none
 * @param chinese whether the seat must lie in China
 */
record SeatCells(int lon, int lat, boolean chinese, Findings findings) {
  private static final Pattern DEGREES = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,12})?)°?[EN]?");

  /** A range of degrees. */
  private record Range(int from, int to) {
    boolean holds(BigDecimal degrees) {
      return degrees.compareTo(BigDecimal.valueOf(from)) >= 0
          && degrees.compareTo(BigDecimal.valueOf(to)) <= 0;
    }

    String text() {
      return from + "–" + to;
    }
  }

  /** One column without the other is no place. */
  void checkHeader(Place sheet) {
    if ((lon < 0) != (lat < 0)) {
      incomplete(sheet.atLine(1));
    }
  }

  /** The seat, or empty with a finding unless both cells are blank or missing. */
  Optional<CountySeat> read(RawRow row, Place place, Map<CountyCode, CountySeat> others) {
    if (lon < 0 || lat < 0) {
      return Optional.empty();
    }
    String lonText = Texts.plain(row.cell(lon));
    String latText = Texts.plain(row.cell(lat));
    if (Texts.isUnknown(lonText) || Texts.isUnknown(latText)) {
      if (!Texts.isUnknown(lonText) || !Texts.isUnknown(latText)) {
        incomplete(place);
      }
      return Optional.empty();
    }
    Optional<BigDecimal> east = degrees(lonText, place.atField("lon"));
    Optional<BigDecimal> north = degrees(latText, place.atField("lat"));
    return east.isPresent() && north.isPresent()
        ? seat(east.get(), north.get(), place, others.values())
        : Optional.empty();
  }

  private void incomplete(Place place) {
    findings.add(SurveyCode.SEAT_INCOMPLETE, place.atField("lon, lat"));
  }

  private Optional<BigDecimal> degrees(String text, Place place) {
    Matcher matcher = DEGREES.matcher(text);
    if (!matcher.matches()) {
      findings.add(SurveyCode.SEAT_UNREADABLE, place, "text", text);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(matcher.group(1)));
  }

  private Optional<CountySeat> seat(
      BigDecimal east, BigDecimal north, Place place, Collection<CountySeat> others) {
    Range lons = chinese ? new Range(73, 136) : new Range(-180, 180);
    Range lats = chinese ? new Range(3, 54) : new Range(-90, 90);
    if (!lons.holds(east) || !lats.holds(north)) {
      boolean swapped = lons.holds(north) && lats.holds(east);
      findings.add(
          swapped ? SurveyCode.SEAT_SWAPPED : SurveyCode.SEAT_OUTSIDE,
          place.atField("lon, lat"),
          "lon",
          east.toPlainString(),
          "lat",
          north.toPlainString(),
          "lons",
          lons.text(),
          "lats",
          lats.text());
      return Optional.empty();
    }
    if (others.stream().anyMatch(other -> sits(other, east, north))) {
      findings.add(
          SurveyCode.SEAT_TWICE,
          place.atField("lon, lat"),
          "lon",
          east.toPlainString(),
          "lat",
          north.toPlainString());
      return Optional.empty();
    }
    return Optional.of(new CountySeat(east, north));
  }

  private static boolean sits(CountySeat seat, BigDecimal east, BigDecimal north) {
    return seat.longitude().compareTo(east) == 0 && seat.latitude().compareTo(north) == 0;
  }
}

package org.kuangheng.formats;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.Rounding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Areas in the form of official coordinate tables: Gauss–Krüger with the zone, 2 decimals. */
final class OfficialCoordinates {
  private OfficialCoordinates() {}

  /** The area with zone-prefixed eastings; a geographic one goes to the 3° zone of its centre. */
  static MiningArea inZone(MiningArea area) {
    Crs crs = area.crs();
    Crs official =
        switch (crs.projection()) {
          case GAUSS_KRUGER_3 -> Crs.gaussKruger3(crs.zone(), true);
          case GAUSS_KRUGER_6 -> Crs.gaussKruger6(crs.zone(), true);
          case GEOGRAPHIC -> {
            double longitude = area.footprint().getEnvelopeInternal().centre().x;
            yield Crs.gaussKruger3((int) Math.round(longitude / 3), true);
          }
        };
    return official.equals(crs) ? area : area.in(official);
  }

  /** The open ring as {@code X,Y} pairs, north first. */
  static List<String> pairs(LineString ring) {
    List<String> pairs = new ArrayList<>();
    Coordinate[] coordinates = ring.getCoordinates();
    for (int i = 0; i + 1 < coordinates.length; i++) {
      pairs.add(
          Rounding.COORDINATE.round(coordinates[i].y).toPlainString()
              + ","
              + Rounding.COORDINATE.round(coordinates[i].x).toPlainString());
    }
    return pairs;
  }
}

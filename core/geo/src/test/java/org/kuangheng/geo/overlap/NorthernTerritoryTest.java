package org.kuangheng.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.RealData;
import org.kuangheng.geo.crs.Crs;

/** Granted titles against reserved areas, with areas found by GEOS and PROJ. */
class NorthernTerritoryTest {
  @Test
  void everyOverlapAgreesWithinATenthOfAPercentOrOneSquareMetre() throws IOException {
    Map<String, Overlap> found = new HashMap<>();
    for (Overlap overlap :
        Overlaps.pairs(
            RealData.parcels("nt_granted.geojson"),
            RealData.parcels("nt_reserved.geojson"),
            Crs.WGS84)) {
      found.put(overlap.right() + "," + overlap.zone(), overlap);
    }
    List<String> differences = new ArrayList<>();
    List<String[]> expected = RealData.rows("nt_overlap_expected.csv");
    for (String[] row : expected) {
      Overlap overlap = found.get(row[0] + "," + row[1]);
      double area = Double.parseDouble(row[2]);
      if (overlap == null
          || isOff(overlap.overlap().value().doubleValue(), area)
          || isOff(overlap.rightArea().value().doubleValue(), Double.parseDouble(row[3]))) {
        differences.add(String.join(",", row) + " but found " + overlap);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(found).hasSize(expected.size());
  }

  private static boolean isOff(double actual, double expected) {
    return Math.abs(actual - expected) > Math.max(1, expected / 1000);
  }
}

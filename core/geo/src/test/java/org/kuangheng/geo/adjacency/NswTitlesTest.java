package org.kuangheng.geo.adjacency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.RealData;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Metres;

/** The titles of New South Wales against pairs found with GEOS: exact predicate, no tolerance. */
class NswTitlesTest {
  @Test
  void everyPairMeetsAsTheIndependentComputationSays() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String[] row : RealData.rows("nsw_adjacency_expected.csv")) {
      expected.put(row[0] + "," + row[1], row[2]);
    }
    Map<String, String> found = new TreeMap<>();
    List<Contact> contacts =
        Adjacency.contacts(
            RealData.parcels("nsw_titles.geojson"), Crs.WGS84, Metres.ZERO, Metres.ZERO);
    for (Contact contact : contacts) {
      found.put(
          contact.a() + "," + contact.b(),
          contact.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (pair, kind) -> {
          if (!kind.equals(found.get(pair))) {
            differences.add(pair + " should be " + kind + " but is " + found.get(pair));
          }
        });
    found.forEach(
        (pair, kind) -> {
          if (!expected.containsKey(pair)) {
            differences.add(pair + " should be apart but is " + kind);
          }
        });
    assertThat(differences).isEmpty();
    assertThat(found).hasSize(expected.size());
  }
}

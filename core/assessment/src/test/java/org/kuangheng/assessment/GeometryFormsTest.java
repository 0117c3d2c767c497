package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometry of every type as a tree, and back. */
class GeometryFormsTest {
  private static Geometry geometry(String text) throws ParseException {
    return new WKTReader().read(text);
  }

  private static Geometry read(Object tree) throws UnreadableTree {
    return GeometryForms.fromTree(new TreeNode("$", tree));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POINT (1.5 2.25)",
        "POINT EMPTY",
        "LINESTRING (0 0, 1 1, 2 0)",
        "LINEARRING (0 0, 1 0, 1 1, 0 0)",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (5 5, 6 5, 6 6, 5 5))",
        "POLYGON EMPTY",
        "MULTIPOINT ((1 2), (3 4))",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
        "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
        "GEOMETRYCOLLECTION EMPTY"
      })
  void isReadBackAsItWasWritten(String text) throws Exception {
    Geometry geometry = geometry(text);
    Geometry back = read(GeometryForms.toTree(geometry, false));
    assertThat(back.getGeometryType()).isEqualTo(geometry.getGeometryType());
    assertThat(back.equalsExact(geometry)).as("%s", back).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "110.1234567894,110.123456789",
    "-110.1234567895,-110.123456790",
    "360.0000000004,360.00",
    "360,360.000000000",
    "500000.125,500000.13"
  })
  void isRoundedInDegreesOrMetres(double ordinate, BigDecimal rounded) throws Exception {
    Geometry point = geometry("POINT (" + ordinate + " 0)");
    assertThat(GeometryForms.toTree(point, true).get("coordinates"))
        .isEqualTo(List.of(List.of(rounded, new BigDecimal("0.000000000"))));
  }

  private static Map<String, Object> shape(String type, Object coordinates) {
    return Map.of("type", type, "coordinates", coordinates);
  }

  private static List<Integer> at(int x, int y) {
    return List.of(x, y);
  }

  @Test
  void aRingOfFewerThanFourPointsOrWithOpenEndsIsRefused() throws Exception {
    List<Object> three = List.of(at(0, 0), at(1, 0), at(0, 0));
    List<Object> open = List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 1));
    List<Object> closed = List.of(at(0, 0), at(1, 0), at(1, 1), at(0, 0));
    for (List<Object> ring : List.of(three, open)) {
      assertThatThrownBy(() -> read(shape("Polygon", List.of(ring))))
          .isInstanceOfSatisfying(
              UnreadableTree.class,
              e -> {
                assertThat(e.path()).isEqualTo("$.coordinates[0]");
                assertThat(e.wanted()).isEqualTo("a closed ring");
              });
    }
    assertThat(read(shape("Polygon", List.of(closed))).getArea()).isEqualTo(0.5);
    assertThat(read(shape("LinearRing", List.of())).isEmpty()).isTrue();
  }

  @Test
  void aPointOfThreeOrdinatesAPartOfAnotherTypeAndAnUnknownTypeAreRefused() {
    assertThatThrownBy(() -> read(shape("Point", List.of(List.of(1, 2, 3)))))
        .isInstanceOf(UnreadableTree.class)
        .hasMessageContaining("two ordinates");
    Map<String, Object> mixed =
        Map.of("type", "MultiPoint", "geometries", List.of(shape("LineString", List.of())));
    assertThatThrownBy(() -> read(mixed))
        .isInstanceOf(UnreadableTree.class)
        .hasMessageContaining("$.geometries[0] should be Point");
    assertThatThrownBy(() -> read(shape("Circle", List.of())))
        .isInstanceOf(UnreadableTree.class)
        .hasMessageContaining("$.type should be a geometry type");
  }
}

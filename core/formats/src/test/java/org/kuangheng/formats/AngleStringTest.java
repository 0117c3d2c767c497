package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.Prism;

class AngleStringTest {
  private static final String EXPLORATION =
      "4,110.5912345,35.0612345,111.0000,35.0612345,111.0000,35.0500,110.5912345,35.0500,1,,";

  @Test
  void explorationStringsPackDegreesMinutesAndSeconds() {
    ParsedAreas parsed = Given.areas("1," + EXPLORATION);

    assertThat(parsed.format()).isEqualTo("exploration-string");
    assertThat(parsed.issues()).isEmpty();
    assertThat(Given.area(parsed).crs()).isEqualTo(Crs.CGCS2000);
    Vertex first = parsed.areas().getFirst().rings().getFirst().vertices().getFirst();
    assertThat(first.x()).isCloseTo(110 + 59 / 60.0 + 12.345 / 3600, offset(1e-9));
    assertThat(first.y()).isCloseTo(35 + 6 / 60.0 + 12.345 / 3600, offset(1e-9));
  }

  @Test
  void explorationStringsMayHaveAnIdAndDeductedBlocks() {
    String hole = "4,110.5930,35.0550,110.5940,35.0550,110.5940,35.0540,110.5930,35.0540,-1,,";
    ParsedAreas parsed = Given.areas("TK-1\t2," + EXPLORATION + hole + "\n");

    assertThat(parsed.areas().getFirst().id()).isEqualTo("TK-1");
    assertThat(Given.area(parsed).prisms())
        .extracting(Prism::sign)
        .containsExactly(Prism.Sign.INCLUDE, Prism.Sign.DEDUCT);
    assertThat(parsed.issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1105912,350612;1110000,350612;1110000,350500;1105912,350500;",
        "GH-1\t1105912,350612;1110000,350612;1110000,350500;1105912,350500",
        "GH-1,1105912,350612；1110000,350612；1110000,350500；1105912,350500"
      })
  void planningStringsAreReadWithAndWithoutAnId(String text) {
    ParsedAreas parsed = Given.areas(text);

    assertThat(parsed.format()).isEqualTo("planning-string");
    assertThat(parsed.areas().getFirst().id()).isEqualTo(text.startsWith("GH") ? "GH-1" : "sample");
    assertThat(Given.blocking(parsed.issues())).isEmpty();
    assertThat(Given.area(parsed).prisms()).hasSize(1);
  }

  @Test
  void latitudeBeforeLongitudeIsPutRightWithAWarning() {
    ParsedAreas parsed = Given.areas("350612,1105912;350612,1110000;350500,1110000;350500,1105912");

    assertThat(Given.codes(parsed.issues())).containsExactly("AXES_SWAPPED");
  }

  @Test
  void foreignLongitudeAndLatitudeAreReadWhereAPackAdmitsThem() {
    String json =
        "{\"type\":\"Feature\",\"id\":7,\"properties\":{},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[141,-32],[141.1,-32],[141.1,-31.9],[141,-32]]]}}";
    ParsedAreas parsed =
        Given.areas(json.getBytes(StandardCharsets.UTF_8), "f.geojson", ReadOptions.FOREIGN);

    assertThat(Given.codes(parsed.issues())).containsExactly("ELEVATION_UNSTATED");
    assertThat(parsed.areas().getFirst().id()).isEqualTo("7");
    assertThat(Given.area(parsed).crs()).isEqualTo(Crs.WGS84);
    assertThat(Given.area(parsed).footprint().getCoordinate().y).isBetween(-32.0, -31.9);
  }
}

package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.SquareMetres;
import org.locationtech.jts.geom.Envelope;

class LandTextTest {
  static final String HEADER =
      """
      [属性描述]
      格式版本号=1.01版本
      数据产生单位=虚构测绘队
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=37
      精度=0.01
      转换参数=0,0,0,0,0,0,0
      开采标高=由1523米至1475米
      [地块坐标]
      """;

  static final String PLOT =
      """
      4,100.0000,DK01,虚构一号矿,面,,采矿用地,,@
      J1,1,3880000.00,37500000.00
      J2,1,3880000.00,37501000.00
      J3,1,3879000.00,37501000.00
      J4,1,3879000.00,37500000.00
      """;

  private static final String HOLE =
      """
      J5,2,3879800.00,37500200.00
      J6,2,3879800.00,37500400.00
      J7,2,3879600.00,37500400.00
      """;

  @Test
  void aCleanFileGivesItsAreaAndNoFinding() {
    ParsedAreas parsed = Given.areas(HEADER + PLOT);

    assertThat(parsed.format()).isEqualTo("land-text");
    assertThat(parsed.issues()).isEmpty();
    ParsedArea area = parsed.areas().getFirst();
    assertThat(area.id()).isEqualTo("DK01");
    assertThat(area.name()).isEqualTo("虚构一号矿");
    assertThat(area.crs()).isEqualTo(Crs.gaussKruger3(37, true));
    assertThat(area.declaredArea()).isEqualTo(SquareMetres.ofHectares(new BigDecimal("100.0000")));
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    assertThat(area.attributes()).containsEntry("地块用途", "采矿用地");
  }

  @ParameterizedTest
  @CsvSource({"GBK,GB18030", "GB18030,GB18030", "UTF-8,UTF-8"})
  void theEncodingIsFound(String written, String found) {
    ParsedAreas parsed =
        Given.areas(
            (HEADER + PLOT).getBytes(Charset.forName(written)), "a.txt", ReadOptions.CHINESE);

    assertThat(parsed.encoding()).isEqualTo(found);
    assertThat(parsed.areas().getFirst().name()).isEqualTo("虚构一号矿");
    assertThat(parsed.issues()).isEmpty();
  }

  @Test
  void aByteOrderMarkAndALeadingSpaceAreNoTrouble() {
    assertThat(Given.areas("\ufeff " + HEADER + PLOT).issues()).isEmpty();
    byte[] wide = ("\ufeff" + HEADER + PLOT).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Given.areas(wide, "a.txt", ReadOptions.CHINESE).encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void textStoredInTheWrongEncodingIsRestoredWithAWarning() {
    byte[] utf8AsGbk =
        new String((HEADER + PLOT).getBytes(StandardCharsets.UTF_8), Given.GBK)
            .getBytes(StandardCharsets.UTF_8);
    byte[] gbkAsLatin =
        new String((HEADER + PLOT).getBytes(Given.GBK), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes : new byte[][] {utf8AsGbk, gbkAsLatin}) {
      ParsedAreas parsed = Given.areas(bytes, "a.txt", ReadOptions.CHINESE);
      assertThat(Given.codes(parsed.issues())).contains("MOJIBAKE");
      assertThat(Given.km2(parsed)).containsExactly("1.0000");
    }
  }

  @Test
  void swappedAxesAreToldByMagnitude() {
    String swapped = PLOT.replaceAll("(38\\d+\\.00),(375\\d+\\.00)", "$2,$1");
    ParsedAreas parsed = Given.areas(HEADER + swapped);

    assertThat(Given.codes(parsed.issues())).containsExactly("AXES_SWAPPED");
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
    Issue issue = Given.the(FormatIssue.AXES_SWAPPED, parsed.issues());
    assertThat(issue.values()).containsEntry("count", "4").containsEntry("first", "37500000.00");
    assertThat(issue.place().line()).isEqualTo(14);
  }

  @Test
  void oneSwappedPointIsNamedWithItsLine() {
    ParsedAreas parsed =
        Given.areas(HEADER + PLOT.replace("3879000.00,37501000.00", "37501000.00,3879000.00"));

    assertThat(Given.codes(parsed.issues())).containsExactly("AXES_SWAPPED_AT_POINT");
    assertThat(parsed.issues().getFirst().place().line()).isEqualTo(16);
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
  }

  @Test
  void eastingsWithoutZoneTakeTheHeadersZone() {
    String bare = PLOT.replace(",375", ",5");
    ParsedAreas stated = Given.areas(HEADER + bare);
    assertThat(Given.codes(stated.issues())).containsExactly("EASTING_UNPREFIXED");
    assertThat(stated.areas().getFirst().crs()).isEqualTo(Crs.gaussKruger3(37, false));

    String silent = HEADER.replace("带号=37\n", "");
    assertThat(Given.blocking(Given.areas(silent + bare).issues())).containsExactly("ZONE_UNKNOWN");
    ReadOptions county = ReadOptions.CHINESE.expecting(new Envelope(110.8, 111.2, 34.9, 35.2));
    assertThat(Given.codes(Given.areas(silent + bare, county).issues())).contains("ZONE_MISSING");
    ReadOptions told = ReadOptions.CHINESE.withCrs(Crs.gaussKruger3(37, true));
    assertThat(Given.areas(silent + bare, told).areas().getFirst().crs())
        .isEqualTo(Crs.gaussKruger3(37, false));
  }

  @Test
  void aZoneThatContradictsTheHeaderOrTheCountyIsSaid() {
    ReadOptions county = ReadOptions.CHINESE.expecting(new Envelope(110.8, 111.2, 34.9, 35.2));
    ParsedAreas other = Given.areas(HEADER + PLOT.replace(",375", ",385"), county);
    assertThat(Given.codes(other.issues()))
        .containsExactly("ZONE_CONTRADICTS", "ZONE_LIKELY_WRONG");
    assertThat(Given.the(FormatIssue.ZONE_LIKELY_WRONG, other.issues()).values())
        .containsEntry("better", "37");

    ParsedAreas far = Given.areas(HEADER + PLOT.replace(",38", ",42"), county);
    assertThat(Given.codes(far.issues())).contains("FAR_FROM_COUNTY");
    assertThat(Given.areas(HEADER + PLOT, county).issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980西安坐标系", "北京54坐标系", "西安80", "WGS84"})
  void otherDatumsAreRefused(String datum) {
    ParsedAreas parsed = Given.areas((HEADER + PLOT).replace("2000国家大地坐标系", datum));

    assertThat(Given.blocking(parsed.issues())).containsExactly("DATUM_REFUSED");
    assertThat(parsed.areas().getFirst().area()).isNull();
    assertThat(parsed.issues().getFirst().remedy(Lang.EN)).contains("never changes a datum");
  }

  @Test
  void aHoleIsCutOutAndOneOutsideOrAcrossBlocks() {
    ParsedAreas inside = Given.areas(HEADER + PLOT.replace("4,100.0000", "7,98.0000") + HOLE);
    assertThat(inside.issues()).isEmpty();
    assertThat(Given.km2(inside)).containsExactly("0.9800");

    ParsedAreas outside =
        Given.areas(HEADER + PLOT.replace("4,100", "7,98") + HOLE.replace(",38", ",39"));
    assertThat(Given.blocking(outside.issues())).containsExactly("HOLE_OUTSIDE_SHELL");

    ParsedAreas across =
        Given.areas(HEADER + PLOT.replace("4,100", "7,98") + HOLE.replace("37500200", "37499900"));
    assertThat(Given.blocking(across.issues())).containsExactly("HOLE_CROSSES_SHELL");
  }

  @Test
  void aSelfCrossingIsNamedWithItsPlace() {
    String bow =
        PLOT.replace("J3,1,3879000.00,37501000.00", "J3,1,3879000.00,37500000.00")
            .replace("J4,1,3879000.00,37500000.00", "J4,1,3879000.00,37501000.00");
    ParsedAreas parsed = Given.areas(HEADER + bow);

    assertThat(Given.blocking(parsed.issues())).containsExactly("SELF_CROSSING");
    assertThat(Given.the(FormatIssue.SELF_CROSSING, parsed.issues()).values())
        .containsEntry("x", "37500500.00")
        .containsEntry("y", "3879500.00");
  }

  @ParameterizedTest
  @CsvSource({"4", "5"})
  void aRepeatedFirstPointIsDroppedWhetherCountedOrNot(String count) {
    ParsedAreas parsed =
        Given.areas(
            HEADER + PLOT.replaceFirst("4,", count + ",") + "J1,1,3880000.00,37500000.00\n");

    assertThat(Given.codes(parsed.issues())).containsExactly("RING_CLOSED");
    assertThat(parsed.areas().getFirst().rings().getFirst().vertices()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "100.0000,''",
    "100.5000,''",
    "100.5100,DECLARED_AREA_DIFFERS",
    "99.4900,DECLARED_AREA_DIFFERS",
    "1.0000,DECLARED_AREA_UNIT",
    "1500.0000,DECLARED_AREA_UNIT",
    "abc,DECLARED_AREA_INVALID"
  })
  void theDeclaredAreaMayDifferByHalfAPercent(String hectares, String code) {
    ParsedAreas parsed = Given.areas(HEADER + PLOT.replace("100.0000", hectares));

    assertThat(String.join(",", Given.codes(parsed.issues()))).isEqualTo(code);
  }

  @Test
  void pointsThatTheCountMissesBlockUnlessTheDeclaredAreaConfirmsTheRing() {
    assertThat(Given.blocking(Given.areas(HEADER + PLOT.replace("4,100.0", "6,130.0")).issues()))
        .containsExactly("POINTS_MISSING");
    assertThat(Given.codes(Given.areas(HEADER + PLOT.replace("4,100.0", "6,100.0")).issues()))
        .containsExactly("POINT_COUNT_DIFFERS");
  }

  @Test
  void fullWidthCharactersAreReadWithANote() {
    String wide = PLOT.replace("J2,1,3880000.00,37501000.00", "J２，１，３８８００００．００，３７５０１０００．００");
    ParsedAreas parsed = Given.areas(HEADER + wide);

    assertThat(Given.codes(parsed.issues())).containsExactly("FULL_WIDTH");
    assertThat(Given.km2(parsed)).containsExactly("1.0000");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,NUMBER_NOT_FINITE", "Infinity,NUMBER_NOT_FINITE", "3.88E6,NUMBER_WITH_EXPONENT",
    "388000O.00,NUMBER_INVALID", "380000.00,ORDINATE_OUT_OF_RANGE", "'',WRONG_FIELD_COUNT"
  })
  void aBadNumberIsNamedWithItsLine(String number, String code) {
    ParsedAreas parsed =
        Given.areas(
            HEADER + PLOT.replace("J2,1,3880000.00,37501000.00", "J2,1,37501000.00," + number));
    Issue issue = parsed.issues().stream().filter(Issue::blocks).findFirst().orElseThrow();

    assertThat(code.equals("WRONG_FIELD_COUNT") ? code : issue.code().name()).isEqualTo(code);
    assertThat(issue.place().line()).isEqualTo(15);
    assertThat(Objects.requireNonNull(parsed.areas().getFirst()).area()).isNull();
  }
}

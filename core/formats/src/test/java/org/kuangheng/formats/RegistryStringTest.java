package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.area.Areas;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.Lang;

class RegistryStringTest {
  /** Coordinates of a real registry string; the names in its notes are left out. */
  static final String REAL =
      "3,5,1,3810331.42,38446311.66,2,3810329.42,38446592.66,3,3810835.42,38449863.66,"
          + "4,3809233.42,38449855.66,5,3809252.42,38446305.66,285,8,,1,"
          + "5,1,3810051.42,38449707.66,2,3809763.42,38449679.66,3,3809738.42,38449770.66,"
          + "4,3809823.42,38449837.66,5,3810016.42,38449879.66,192,185,扣除甲建材厂范围,1,"
          + "4,1,3809471.42,38446617.66,2,3809411.42,38446667.66,3,3809389.42,38446633.66,"
          + "4,3809451.42,38446583.66,230,200,扣除乙石料厂范围,-1,";

  private static final String SQUARE =
      "1,4,1,3880000.00,37500000.00,2,3880000.00,37501000.00,3,3879000.00,37501000.00,"
          + "4,3879000.00,37500000.00,";

  @Test
  void theRealStringHasThreeBlocksWithTheirAreasElevationsAndSigns() {
    ParsedAreas parsed = Given.areas(REAL);

    assertThat(parsed.format()).isEqualTo("registry-string");
    MiningArea area = Given.area(parsed);
    assertThat(area.crs()).isEqualTo(Crs.gaussKruger3(38, true));
    assertThat(area.prisms())
        .extracting(prism -> Areas.planar(prism.footprint(), area.crs()).km2().toPlainString())
        .containsExactly("4.6841", "0.0440", "0.0031");
    assertThat(area.prisms())
        .extracting(Prism::elevations)
        .containsExactly(range("285", "8"), range("192", "185"), range("230", "200"));
    assertThat(area.prisms())
        .extracting(Prism::sign)
        .containsExactly(Prism.Sign.INCLUDE, Prism.Sign.INCLUDE, Prism.Sign.DEDUCT);
  }

  @Test
  void aNoteThatDeductsBesideASignThatIncludesIsAWarning() {
    ParsedAreas parsed = Given.areas(REAL);

    assertThat(Given.codes(parsed.issues())).containsExactly("NOTE_CONTRADICTS_SIGN");
    var issue = Given.the(FormatIssue.NOTE_CONTRADICTS_SIGN, parsed.issues());
    assertThat(issue.blocks()).isFalse();
    assertThat(issue.place().part()).isEqualTo("sample#2");
    assertThat(issue.what(Lang.ZH)).contains("扣除甲建材厂范围");
  }

  @Test
  void manyStringsMayStandOnePerLineWithAnIdBeforeATabOrComma() {
    ParsedAreas parsed =
        Given.areas("KY-01\t" + SQUARE + "100,50,,1,\nKY-02," + SQUARE + "100,50,,1\n");

    assertThat(parsed.areas()).extracting(ParsedArea::id).containsExactly("KY-01", "KY-02");
    assertThat(Given.km2(parsed)).containsExactly("1.0000", "1.0000");
    assertThat(Given.codes(parsed.issues())).containsExactly("DUPLICATE_AREA");
  }

  @Test
  void oneStringMayBeWrappedOverLines() {
    ParsedAreas parsed =
        Given.areas(REAL.replace(",1,5,", ",1,\n  5,").replace(",1,4,", ",1,\n 4,"));

    assertThat(parsed.areas()).hasSize(1);
    assertThat(parsed.areas().getFirst().rings()).hasSize(3);
  }

  @Test
  void reversedElevationsAreSwappedAndMissingOnesNamed() {
    ParsedAreas reversed = Given.areas(SQUARE + "50,100,,1,");
    assertThat(Given.codes(reversed.issues())).containsExactly("ELEVATIONS_REVERSED");
    assertThat(Given.area(reversed).prisms().getFirst().elevations()).isEqualTo(range("100", "50"));

    assertThat(Given.codes(Given.areas(SQUARE + "*,,,1,").issues()))
        .containsExactly("ELEVATION_MISSING");
    assertThat(Given.codes(Given.areas(SQUARE + "100,100,,1,").issues()))
        .containsExactly("ELEVATIONS_EQUAL");
  }

  @Test
  void aNoteMayHoldCommasAndNumbers() {
    ParsedAreas parsed = Given.areas(SQUARE + "100,50,南部,1 号坑,含 2 处,1,");

    assertThat(parsed.issues()).isEmpty();
    assertThat(Given.area(parsed).prisms().getFirst().note()).isEqualTo("南部,1 号坑,含 2 处");
  }

  @Test
  void aStringThatIsCutOffBlocks() {
    ParsedAreas parsed = Given.areas(REAL.substring(0, 200));

    assertThat(parsed.areas().getFirst().area()).isNull();
    assertThat(Given.blocking(parsed.issues())).contains("POINTS_MISSING", "BLOCKS_MISSING");
  }

  @Test
  void aWrongNumberOfPointsIsSaidAndDoesNotMisreadTheRest() {
    ParsedAreas fewer = Given.areas(SQUARE.replaceFirst("1,4,", "1,3,") + "100,50,,1,");
    assertThat(Given.codes(fewer.issues())).containsExactly("POINT_COUNT_DIFFERS");
    assertThat(Given.km2(fewer)).containsExactly("1.0000");

    ParsedAreas more = Given.areas(SQUARE.replaceFirst("1,4,", "1,6,") + "100,50,,1,");
    assertThat(Given.blocking(more.issues())).containsExactly("POINTS_MISSING");
    assertThat(Given.km2(more)).containsExactly("-");
  }

  @Test
  void aDeductionOutsideEveryIncludedBlockBlocks() {
    ParsedAreas parsed =
        Given.areas(
            "2"
                + SQUARE.substring(1)
                + "100,50,,1,3,1,3870000,37500000,2,3870000,37500100,3,3870100,37500000,90,60,,-1,");

    assertThat(Given.blocking(parsed.issues())).containsExactly("DEDUCTION_OUTSIDE");
  }

  @Test
  void aMissingOrWrongSignBlocks() {
    assertThat(Given.blocking(Given.areas(SQUARE + "100,50,").issues())).contains("SIGN_MISSING");
    assertThat(Given.blocking(Given.areas(SQUARE + "100,50,,2,").issues()))
        .contains("SIGN_INVALID");
  }

  private static ElevationRange range(String top, String bottom) {
    return new ElevationRange(Elevation.of(top), Elevation.of(bottom));
  }

  @Test
  void allFindingsComeAtOnce() {
    ParsedAreas parsed =
        Given.areas(
            "1,5,1,3880000.00,37500000.00,2,3880000.00,37501000.00,2,3880000.00,37501000.00,"
                + "4,NaN,37501000.00,5,3879000.00,37500000.00,50,100,扣除,1,");

    assertThat(Given.codes(parsed.issues()))
        .containsAll(
            List.of(
                "DUPLICATE_VERTEX",
                "POINT_NUMBER_ORDER",
                "NUMBER_NOT_FINITE",
                "ELEVATIONS_REVERSED",
                "NOTE_CONTRADICTS_SIGN"));
  }
}

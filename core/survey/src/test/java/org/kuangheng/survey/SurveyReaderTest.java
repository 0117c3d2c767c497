package org.kuangheng.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.survey.SurveyFolder.FACTS;
import static org.kuangheng.survey.SurveyFolder.MINES;
import static org.kuangheng.survey.SurveyFolder.RESERVES;
import static org.kuangheng.survey.SurveyFolder.TITLES;
import static org.kuangheng.survey.SurveyFolder.codes;
import static org.kuangheng.survey.SurveyFolder.found;
import static org.kuangheng.survey.SurveyFolder.mine;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Sha256;

@Tag("clause:5.1")
class SurveyReaderTest {
  @TempDir Path temp;

  private static BigDecimal capacity(MineRecord mine, CapacityBasis basis) {
    return Objects.requireNonNull(mine.capacities().get(basis)).tenThousands();
  }

  private static BigDecimal amount(ReserveStatement reserves, Category category) {
    return Objects.requireNonNull(reserves.amounts().get(category)).tenThousands();
  }

  private SurveyFolder folder() {
    return new SurveyFolder(temp);
  }

  @Test
  void aSoundFolderGivesEveryMineAndTheDigestOfEveryFile() {
    Survey survey = folder().read();
    assertThat(survey.mines()).extracting(mine -> mine.id().value()).containsExactly("A-1", "A-2");
    MineRecord mine = mine(survey, "A-1");
    assertThat(mine.mineral()).isEqualTo(new Mineral("iron"));
    assertThat(mine.method()).isEqualTo(MiningMethod.UNDERGROUND);
    assertThat(mine.state()).isEqualTo(OperatingState.PRODUCING);
    assertThat(capacity(mine, CapacityBasis.LICENSED)).isEqualByComparingTo("30");
    assertThat(mine.capacities()).doesNotContainKey(CapacityBasis.ACTUAL);
    assertThat(survey.counties()).containsEntry(new CountyCode("999901"), "示例甲县");
    assertThat(survey.inputs()).hasSize(5).containsKey("tables/权证.csv");
    assertThat(survey.inputs().get("counties.csv"))
        .isEqualTo(
            Sha256.of(
                "code,name\n999901,示例甲县\n999902,示例乙县\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(codes(survey)).containsExactly("AREA_MISSING");
  }

  @Test
  void whatNobodyStatedStaysUnknown() {
    MineRecord mine =
        mine(
            folder().table(MINES, "矿山编号,县区代码,矿山名称,采矿权人,矿种,证载规模,现状", "A-1,999901,甲,乙,—,不详,").read(),
            "A-1");
    assertThat(mine.mineral()).isNull();
    assertThat(mine.state()).isNull();
    assertThat(mine.capacities()).isEmpty();
    assertThat(mine.reserves()).isNull();
    assertThat(mine.area()).isNull();
  }

  @Test
  void tablesMayBeInGbkAndHeadersMayCarrySpacesStarsAndUnits() {
    Survey survey =
        folder()
            .file(
                "tables/矿山基本情况.csv",
                "* 矿山 编号,县（市、区）代码,矿山名称：,采矿权人,实际产能（吨/年）\nA-9,示例乙县,示例丙矿,虚构丙公司,\"300,000\"\n",
                Charset.forName("GBK"))
            .read();
    MineRecord mine = mine(survey, "A-9");
    assertThat(mine.county()).isEqualTo(new CountyCode("999902"));
    assertThat(mine.name()).isEqualTo("示例丙矿");
    assertThat(capacity(mine, CapacityBasis.ACTUAL)).isEqualByComparingTo("30");
  }

  @Test
  void aRowWithoutIdentityLeavesItsMineOutByNameAndKeepsTheOthers() {
    Survey survey =
        folder()
            .table(
                MINES,
                "矿山编号,县区代码,矿山名称,采矿权人",
                "A-1,999901,甲,乙",
                "A-1,999901,甲二,乙",
                "A-2,示例丁县,乙,乙",
                "A-3,999901,,乙",
                ",999901,无号矿,乙",
                "A-4,999902,丁,丙")
            .table(TITLES, "矿山编号,类型,编号", "A-1,采矿许可证,C1400002019032190109001")
            .read();
    assertThat(survey.mines()).extracting(mine -> mine.id().value()).containsExactly("A-4");
    assertThat(found(survey, SurveyCode.MINE_LEFT_OUT))
        .extracting(issue -> issue.values().get("id"))
        .containsExactly("A-1", "A-2", "A-3");
    Issue twice = found(survey, SurveyCode.MINE_ID_TWICE).getFirst();
    assertThat(twice.place().line()).isEqualTo(3);
    assertThat(twice.place().field()).isEqualTo("A3 矿山编号");
    assertThat(found(survey, SurveyCode.MINE_ID_MISSING)).hasSize(1);
    assertThat(found(survey, SurveyCode.MINE_UNKNOWN)).isEmpty();
  }

  @Test
  void titlesAreReadWithTheirLevelTermAndCause() {
    Survey survey =
        folder()
            .table(
                TITLES,
                "矿山编号,类型,编号,发证层级,起,止,自身原因,文件",
                "A-1,采矿许可证,C1400002019032190109001,,2019-03-01,2029年2月28日,,证书",
                "A-1,不予受理决定书,示字1号,省级,,,否,决定书",
                "A-2,采矿许可证,C14000,省级,2030-01-01,2020-01-01,,证书",
                "A-2,驾驶证,1,省级,,,,证书",
                "A-7,采矿许可证,1,省级,,,,证书")
            .read();
    Title licence = mine(survey, "A-1").titles(Title.Kind.MINING_LICENCE).getFirst();
    assertThat(licence.level()).isEqualTo(Title.LicensingLevel.PROVINCE);
    assertThat(licence.to()).isEqualTo(LocalDate.of(2029, 2, 28));
    assertThat(mine(survey, "A-1").titles(Title.Kind.NON_ACCEPTANCE_DECISION).getFirst().ownFault())
        .isFalse();
    Title reversed = mine(survey, "A-2").titles(Title.Kind.MINING_LICENCE).getFirst();
    assertThat(reversed.from()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(codes(survey))
        .contains("LICENCE_NUMBER_INVALID", "DATES_REVERSED", "TITLE_KIND_UNKNOWN", "MINE_UNKNOWN");
  }

  @Test
  void aPaperStatedOnlyInTheMinesRowIsTakenAndADifferentOneIsAFinding() {
    Survey survey =
        folder()
            .table(
                MINES,
                "矿山编号,县区代码,矿山名称,采矿权人,证号,权利类型,有效期,安全证号与有效期",
                "A-1,999901,甲,乙,C1400002019032190109001,采矿权,2019-03-01至2029-02-28,FM001 2024-01-01至2026-12-31",
                "A-2,999901,丙,乙,C1400002019032190109002,采矿权,2019-03-01至2029-02-28,")
            .table(
                TITLES,
                "矿山编号,类型,编号,发证层级,起,止",
                "A-2,采矿许可证,C1400002019032190109003,省级,2019-03-01,2029-02-28")
            .read();
    MineRecord mine = mine(survey, "A-1");
    assertThat(mine.titles(Title.Kind.MINING_LICENCE).getFirst().to())
        .isEqualTo(LocalDate.of(2029, 2, 28));
    assertThat(mine.titles(Title.Kind.SAFETY_LICENCE).getFirst().number()).isEqualTo("FM001");
    assertThat(mine(survey, "A-2").titles()).hasSize(1);
    assertThat(found(survey, SurveyCode.TITLE_FROM_MINE_SHEET)).hasSize(2);
    assertThat(found(survey, SurveyCode.TITLE_DIFFERS)).hasSize(1);
  }

  @Test
  void reservesAreListedByCategoryAndTheDayAskedForCounts() {
    Survey survey =
        folder()
            .table(
                RESERVES,
                "矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据",
                "A-1,2023-12-31,TM,100.5,85,10%,150,年报",
                "A-1,2023-12-31,122b,60,,,,",
                "A-1,2023-12-31,333,40,,,,",
                "A-1,2023-12-31,合计,999,,,,",
                "A-1,2024-12-31,TM,90,,,,年报",
                "A-2,2023-12-31,334?,10,,,,年报",
                "A-2,2023-12-31,KZ,1000000吨,0.8,120,,年报")
            .read();
    ReserveStatement reserves = Objects.requireNonNull(mine(survey, "A-1").reserves());
    assertThat(reserves.asOf()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(amount(reserves, Category.MEASURED)).isEqualByComparingTo("100.5");
    assertThat(amount(reserves, Category.INDICATED)).isEqualByComparingTo("60");
    assertThat(reserves.recovery()).isEqualByComparingTo("0.85");
    assertThat(reserves.dilution()).isEqualByComparingTo("0.10");
    ReserveStatement other = Objects.requireNonNull(mine(survey, "A-2").reserves());
    assertThat(amount(other, Category.INDICATED)).isEqualByComparingTo("100");
    assertThat(other.recovery()).isEqualByComparingTo("0.8");
    assertThat(other.dilution()).isNull();
    assertThat(codes(survey))
        .contains(
            "CATEGORY_SUPERSEDED",
            "RESERVES_TOTAL_DIFFERS",
            "RESERVES_OTHER_DATE",
            "CATEGORY_UNKNOWN",
            "PERCENT_READ_AS_FRACTION",
            "PERCENT_OUT_OF_RANGE");
  }

  @Test
  void reservesOfTheMinesRowAreTakenWhereTheSheetIsSilent() {
    Survey survey =
        folder()
            .table(
                MINES,
                "矿山编号,县区代码,矿山名称,采矿权人,保有资源量（TM/KZ/TD）,可采储量,截止日",
                "A-1,999901,甲,乙,100/50/20.5,120,2023-12-31",
                "A-2,999901,丙,乙,TM 100/122b 50,,2023-12-31")
            .read();
    ReserveStatement bare = Objects.requireNonNull(mine(survey, "A-1").reserves());
    assertThat(amount(bare, Category.INFERRED)).isEqualByComparingTo("20.5");
    ReserveStatement labelled = Objects.requireNonNull(mine(survey, "A-2").reserves());
    assertThat(amount(labelled, Category.INDICATED)).isEqualByComparingTo("50");
  }

  @Test
  void factsAreReadByLabelOrKeyWithTheirSource() {
    Survey survey =
        folder()
            .table(
                FACTS,
                "矿山编号,事实,值,认定单位,依据文件,日期,状态",
                "A-1,发生过重大安全生产事故,×,示例县应急管理局,示字1号,2025.5.1,已核实",
                "A-1,breachArea,12.5,市规划和自然资源局（NR）,示字2号,45800,",
                "A-2,majorAccident,也许,EM,示字3号,,",
                "A-2,天气,好,EM,示字4号,,",
                "A-2,breachArea,,NR,示字5号,,")
            .read();
    Fact accident = mine(survey, "A-1").findFact("majorAccident").orElseThrow();
    assertThat(accident.value()).isEqualTo(new FactValue.YesNo(false));
    assertThat(accident.source().assertedBy().value()).isEqualTo("EM");
    assertThat(accident.source().date()).isEqualTo(LocalDate.of(2025, 5, 1));
    assertThat(accident.source().state()).isEqualTo(VerificationState.VERIFIED);
    assertThat(mine(survey, "A-1").findFact("breachArea").orElseThrow().value())
        .isEqualTo(new FactValue.Amount(new BigDecimal("12.5")));
    assertThat(mine(survey, "A-2").facts()).isEmpty();
    assertThat(codes(survey)).contains("FACT_VALUE_UNREADABLE", "FACT_UNKNOWN");
  }

  @Test
  void twoUnitsThatDifferLeaveTheFactDisputedAndALaterFindingOfOneUnitCounts() {
    Survey survey =
        folder()
            .table(
                FACTS,
                "矿山编号,事实,值,认定单位,依据文件,日期,状态",
                "A-1,majorAccident,是,EM,示字1号,2025-05-01,已核实",
                "A-1,majorAccident,否,NR,示字2号,2025-05-02,已核实",
                "A-2,majorAccident,是,EM,示字1号,2025-05-01,已核实",
                "A-2,majorAccident,否,EM,示字2号,2025-05-02,已核实")
            .read();
    assertThat(mine(survey, "A-1").findFact("majorAccident").orElseThrow().source().state())
        .isEqualTo(VerificationState.DISPUTED);
    assertThat(mine(survey, "A-2").findFact("majorAccident").orElseThrow().value())
        .isEqualTo(new FactValue.YesNo(false));
  }

  @Test
  void aRightGrantedForNothingIsNoCapacityButAStoppedMineProducesNone() {
    Survey survey =
        folder()
            .table(
                MINES,
                "矿山编号,县区代码,矿山名称,采矿权人,证载规模（万吨/年）,设计规模（万吨/年）,实际产能（万吨/年）",
                "A-1,999901,甲,乙,0,0,0")
            .read();
    assertThat(mine(survey, "A-1").capacities()).containsOnlyKeys(CapacityBasis.ACTUAL);
    assertThat(found(survey, SurveyCode.NUMBER_IMPLAUSIBLE)).hasSize(2);
  }

  @Test
  void anAreaFindsItsMineByNumberAndLacksNothingTheRowStates() {
    Survey survey =
        folder()
            .table(MINES, "矿山编号,县区代码,矿山名称,采矿权人,面积,标高", "A-1,999901,甲,乙,0.5,900-700")
            .file(
                "areas/登记.txt",
                "A-1\t1,4,1,3876000.00,37500000.00,2,3876800.00,37500000.00,"
                    + "3,3876800.00,37501000.00,4,3876000.00,37501000.00,*,*,,1,\n"
                    + "A-8\t1,4,1,3886000.00,37500000.00,2,3886800.00,37500000.00,"
                    + "3,3886800.00,37501000.00,4,3886000.00,37501000.00,800,600,,1,\n")
            .read();
    MineRecord mine = mine(survey, "A-1");
    MiningArea area = Objects.requireNonNull(mine.area());
    assertThat(area.planarArea().km2()).isEqualByComparingTo("0.8000");
    assertThat(area.elevations().orElseThrow().top().value()).isEqualByComparingTo("900");
    assertThat(found(survey, SurveyCode.AREA_DIFFERS)).hasSize(1);
    assertThat(found(survey, SurveyCode.AREA_WITHOUT_MINE))
        .extracting(issue -> issue.values().get("id"))
        .containsExactly("A-8");
    assertThat(found(survey, SurveyCode.ELEVATION_FROM_MINE_SHEET)).hasSize(1);
  }

  @Test
  void coordinatesFarFromTheCountySeatAreAFinding() {
    Survey survey =
        folder()
            .file("counties.csv", "code,name,lon,lat\n999901,示例甲县,111.0,35.0\n")
            .table(MINES, "矿山编号,县区代码,矿山名称,采矿权人", "A-1,999901,甲,乙")
            .file(
                "areas/A-1.txt",
                "1,4,1,3996000.00,37500000.00,2,3996800.00,37500000.00,"
                    + "3,3996800.00,37501000.00,4,3996000.00,37501000.00,800,600,,1,\n")
            .read();
    assertThat(codes(survey)).contains("AREA_FAR_FROM_COUNTY");
  }
}

package org.kuangheng.documents;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.Title;
import org.kuangheng.geo.adjacency.Contact;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.gap.Gap;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MergedArea;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.geo.prism.Separation;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.kernel.SquareMetres;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.Truth;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A made-up county with one mine for every standing, under the Yuncheng pack. */
final class PlanFixture {
  static final CountyCode COUNTY = new CountyCode("140899");
  static final CountyCode EMPTY_COUNTY = new CountyCode("140898");
  static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Crs CRS = Crs.gaussKruger3(37, false);
  private static final Sha256 DIGEST = Sha256.of(new byte[] {1});

  private final List<MineRecord> mines = new ArrayList<>();
  private final Map<MineId, Verdict> verdicts = new TreeMap<>();
  private final Map<MineId, SpatialFindings> findings = new TreeMap<>();

  static Pack pack() {
    Path root = Path.of(System.getProperty("kuangheng.root", "../..")).toAbsolutePath();
    PackReader.Result result = PackReader.read(root.resolve("policy-packs/yuncheng-2025-9"));
    if (result.pack() == null) {
      throw new IllegalStateException(
          "The pack must be readable: "
              + result.issues().stream().map(issue -> issue.what(Lang.EN)).toList());
    }
    return result.pack();
  }

  static PlanInput input(Lang lang) {
    return new PlanFixture().build(lang);
  }

  /** The undecided mine's questions are not proved to be the fewest. */
  static PlanInput notProvedSmallest(Lang lang, LocalizedText note) {
    PlanFixture fixture = new PlanFixture();
    PlanInput input = fixture.build(lang);
    fixture.verdicts.replaceAll((_, verdict) -> noted(verdict, note));
    return new PlanInput(
        input.pack(),
        input.survey(),
        input.findings(),
        fixture.verdicts,
        input.consolidation(),
        input.asOf(),
        input.lang());
  }

  private static Verdict noted(Verdict verdict, LocalizedText note) {
    return new Verdict(
        verdict.mine(),
        verdict.pack(),
        verdict.asOf(),
        verdict.eligibility(),
        verdict.criteria(),
        verdict.thresholds(),
        verdict.scale(),
        verdict.life(),
        verdict.recommended(),
        verdict.possible(),
        verdict.deciding().stream()
            .map(set -> new Verdict.DecidingSet(set.facts(), set.shortcuts(), note))
            .toList(),
        verdict.flips(),
        verdict.alerts(),
        verdict.receipt());
  }

  /** The seats of both counties, 20 km apart. */
  static PlanInput seated(Lang lang) {
    return seated(input(lang));
  }

  /** With seats, and with one more mine 400 km to the east. */
  static PlanInput seatedWithAMineAfar(Lang lang) {
    PlanFixture fixture = new PlanFixture();
    fixture.mines.add(record("M99", "虚构远铁矿", square(400_000, 0)));
    return seated(fixture.build(lang));
  }

  private static PlanInput seated(PlanInput input) {
    Map<CountyCode, CountySeat> seats =
        Map.of(
            COUNTY, new CountySeat(new BigDecimal("111.03"), new BigDecimal("36.15")),
            EMPTY_COUNTY, new CountySeat(new BigDecimal("111.25"), new BigDecimal("36.15")));
    return new PlanInput(
        input.pack(),
        input.survey().withSeats(seats),
        input.findings(),
        input.verdicts(),
        input.consolidation(),
        input.asOf(),
        input.lang());
  }

  private PlanInput build(Lang lang) {
    add("M01", "示例甲铁矿", square(0, 0), "CLOSURE", "4.1.3");
    add("M02", "=示例乙铜矿", square(1400, 0), "GUIDED_EXIT", "4.2.1a");
    add("M03", "示例丙磷矿", square(6000, 3000), "SOLE_RETENTION", "4.3");
    add("M04", "虚构丁铁矿", square(3000, 0), "CONSOLIDATION", "4.4.1(1)");
    add("M05", "虚构戊铁矿", square(4000, 0), "CONSOLIDATION", "4.4.1(1)");
    add("M06", "虚构己铁矿", square(5100, 0), "CONSOLIDATION", "4.4.1(2)");
    add("M07", "虚构庚铁矿", square(0, 4000), "CONSOLIDATION", "4.4.1(1)");
    add("M08", "虚构辛铝土矿", square(1500, 4000), null, "");
    add("M09", "虚构壬铁矿", null, "OTHER", "5.2.4");
    outside("M10", "虚构癸采石场");
    return new PlanInput(
        pack(),
        new Survey(
            mines,
            List.of(
                new ConstraintFeature(
                    "z1", "nature-reserve", "虚构岭保护区", CRS, square(-300, -300).footprint())),
            List.of(),
            Map.of(COUNTY, "示例县", EMPTY_COUNTY, "空白县"),
            Map.of("survey.xlsx", DIGEST),
            List.of()),
        findings,
        verdicts,
        new ConsolidationResult(List.of(scenario()), List.of()),
        DAY,
        lang);
  }

  static MiningArea square(int east, int north) {
    double x = 4_000_000.0 + north;
    double y = 500_000.0 + east;
    Polygon polygon =
        GEOMETRY.createPolygon(
            new Coordinate[] {
              new Coordinate(y, x),
              new Coordinate(y, x + 1000),
              new Coordinate(y + 1000, x + 1000),
              new Coordinate(y + 1000, x),
              new Coordinate(y, x)
            });
    ElevationRange range = new ElevationRange(Elevation.of("820"), Elevation.of("500.5"));
    return new MiningArea(CRS, List.of(new Prism(polygon, range, Prism.Sign.INCLUDE, "")));
  }

  private void add(
      String id, String name, @Nullable MiningArea area, @Nullable String category, String clause) {
    MineRecord mine = record(id, name, area);
    mines.add(mine);
    verdicts.put(mine.id(), verdict(mine.id(), category, clause, Truth.MET));
    if (area != null) {
      findings.put(mine.id(), findings(mine, area));
    }
  }

  private void outside(String id, String name) {
    MineRecord mine = record(id, name, square(-4000, 0));
    mines.add(mine);
    verdicts.put(mine.id(), verdict(mine.id(), null, "", Truth.NOT_MET));
  }

  private static MineRecord record(String id, String name, @Nullable MiningArea area) {
    Title licence =
        new Title(
            Title.Kind.MINING_LICENCE,
            "C1400002010012110099" + id,
            Title.LicensingLevel.PROVINCE,
            LocalDate.of(2010, 1, 5),
            LocalDate.of(2027, 1, 5),
            null,
            new DocumentRef("采矿许可证", null));
    return new MineRecord(
        new MineId(id),
        name,
        new Holder("示例" + name.replace("=", "") + "有限公司", "91140800MA0FAKE" + id, null),
        COUNTY,
        null,
        List.of(licence),
        new Mineral("iron"),
        List.of(),
        MiningMethod.UNDERGROUND,
        Map.of(MineRecord.CapacityBasis.LICENSED, AnnualCapacity.ofTenThousands("15")),
        new ReserveStatement(
            LocalDate.of(2023, 12, 31),
            Map.of(
                ReserveStatement.Category.MEASURED, Tonnes.ofTenThousands("40.25"),
                ReserveStatement.Category.INDICATED, Tonnes.ofTenThousands("60"),
                ReserveStatement.Category.INFERRED, Tonnes.ofTenThousands("25.5")),
            null,
            null,
            new BigDecimal("0.85"),
            new BigDecimal("0.1"),
            null,
            new DocumentRef("2023年度矿山储量年报", null)),
        area,
        SquareMetres.ofKm2(new BigDecimal("0.9999")),
        Set.of("OB1"),
        OperatingState.PRODUCING,
        1,
        Map.of(),
        id.equals("M01") ? Map.of("退出时限", "2025年12月31日", "债权债务", "+银行贷款300万元") : Map.of());
  }

  private static Verdict verdict(
      MineId id, @Nullable String category, String clause, Truth eligible) {
    List<Verdict.CriterionResult> criteria =
        category == null
            ? List.of()
            : List.of(
                new Verdict.CriterionResult(
                    clause,
                    clause,
                    category,
                    Truth.MET,
                    List.of(
                        new Verdict.Input("keepsProducing", "true", "市应急管理局核查表（2025）", null),
                        new Verdict.Input("capacity", "15", "证载规模", null))));
    boolean open = category == null && eligible == Truth.MET;
    return new Verdict(
        id,
        "yuncheng-2025-9",
        DAY,
        new Verdict.Eligibility(eligible, List.of()),
        criteria,
        List.of(),
        new Verdict.Scale(
            AnnualCapacity.ofTenThousands("15"), "LICENSED", ScaleClass.SMALL, "iron", List.of()),
        new Verdict.Life(
            new Years(new BigDecimal("6.123456")), Tonnes.ofTenThousands("83.3"), null, List.of()),
        category,
        open
            ? List.of("CLOSURE", "CONSOLIDATION")
            : category == null ? List.of() : List.of(category),
        open
            ? List.of(
                new Verdict.DecidingSet(
                    List.of(
                        new Verdict.Question(
                            "majorAccident",
                            List.of("EM"),
                            new LocalizedText("是否发生过重大安全生产事故？", "Was there a major accident?")))))
            : List.of(),
        List.of(),
        List.of(
            new Verdict.Alert(
                "renewal", "4.4.2", new LocalizedText("2025年底后不再延续", "No renewal"), null)),
        new Verdict.Receipt("test", DIGEST, DIGEST, DIGEST, Sha256.ofCanonical(id.value())));
  }

  private SpatialFindings findings(MineRecord mine, MiningArea area) {
    boolean inReserve = mine.id().value().equals("M01");
    List<SpatialFindings.Neighbour> neighbours = new ArrayList<>();
    if (mine.id().value().equals("M04")) {
      neighbours.add(
          new SpatialFindings.Neighbour(
              new MineId("M05"),
              new Contact(
                  "M04", "M05", Contact.Kind.EDGE, SquareMetres.ZERO, Metres.ZERO, Metres.of(1000)),
              true,
              new Separation(Truth.MET, Truth.NOT_MET, Truth.NOT_MET)));
    }
    return new SpatialFindings(
        neighbours,
        inReserve
            ? List.of(
                new SpatialFindings.LayerOverlap(
                    "nature-reserve", "z1", "虚构岭保护区", SquareMetres.of(490_000), Metres.ZERO))
            : List.of(),
        inReserve ? Withdrawal.of(area, square(-300, -300).footprint()) : null,
        List.of(),
        false);
  }

  private static Scenario scenario() {
    List<MineId> members = List.of(new MineId("M04"), new MineId("M05"), new MineId("M06"));
    Polygon strip =
        GEOMETRY.createPolygon(
            new Coordinate[] {
              new Coordinate(505_000, 4_000_000),
              new Coordinate(505_000, 4_001_000),
              new Coordinate(505_100, 4_001_000),
              new Coordinate(505_100, 4_000_000),
              new Coordinate(505_000, 4_000_000)
            });
    Gap gap = new Gap(strip, SquareMetres.of(100_000), Metres.of(100));
    MiningArea merged =
        MergedArea.of(
            List.of(square(3000, 0), square(4000, 0), square(5100, 0)), List.of(strip), null);
    Scenario.Group group =
        new Scenario.Group(
            "S1-G1",
            members,
            List.of(
                new Scenario.LeadCandidate(
                    new MineId("M05"),
                    new Holder("示例虚构戊铁矿有限公司", null, null),
                    List.of(new LocalizedText("证照齐全", "licences in force"))),
                new Scenario.LeadCandidate(
                    new MineId("M04"), new Holder("示例虚构丁铁矿有限公司", null, null), List.of())),
            merged,
            List.of(new Scenario.TakenGap(new MineId("M05"), new MineId("M06"), gap)),
            Tonnes.ofTenThousands("377.25"),
            AnnualCapacity.ofTenThousands("45"),
            new Years(new BigDecimal("6.9")),
            ScaleClass.MEDIUM,
            List.of(
                new Scenario.Justification(
                    ConstraintName.CAPACITY,
                    "2(b)",
                    new BigDecimal("30"),
                    new BigDecimal("45"),
                    "万吨/年",
                    new LocalizedText("生产规模45万吨/年，不小于30万吨/年", "capacity 45, at least 30"))),
            List.of(new LocalizedText("虚构戊铁矿历史违法问题尚未整改到位", "M05 has an open violation")));
    return new Scenario(
        "S1",
        List.of(group),
        List.of(
            new Scenario.LeftOver(
                new MineId("M07"),
                List.of(),
                new LocalizedText("300米内无相邻矿山", "no neighbour within 300 m"))),
        List.of(),
        new Scenario.Proof(
            true, BigDecimal.ONE, BigDecimal.ONE, new LocalizedText("已证明最优。", "Proved optimal.")));
  }
}

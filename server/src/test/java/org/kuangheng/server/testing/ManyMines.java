package org.kuangheng.server.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Holder;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.MineRecord.CapacityBasis;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.Elevation;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Registry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A registry of many made-up mines, the same for the same seed: rights of ten vertices on a grid
 * over thirteen counties, each with two titles, reserves and three facts.
 */
public final class ManyMines {
  public static final LocalDate DAY = LocalDate.of(2023, 12, 31);
  private static final List<String> COUNTIES =
      List.of(
          "140802", "140821", "140822", "140823", "140824", "140825", "140826", "140827", "140828",
          "140829", "140830", "140881", "140882");
  private static final List<String> MINERALS = List.of("iron", "copper", "bauxite", "phosphate");
  private static final DocumentRef PAPER = new DocumentRef("虚构文书", DAY);
  private static final double STEP_METRES = 900;
  private static final int VERTICES = 10;

  private final Random random;
  private final GeometryFactory geometry = new GeometryFactory();

  private ManyMines(long seed) {
    this.random = new Random(seed);
  }

  /** Puts them into a server's registry, a thousand mines an act. */
  public static void load(RunningServer server, int count, long seed) {
    Registry registry = server.bean(Registry.class);
    List<MineRecord> mines = of(count, seed);
    for (int from = 0; from < count; from += 1_000) {
      List<MineRecord> some = mines.subList(from, Math.min(count, from + 1_000));
      Survey survey = new Survey(some, List.of(), List.of(), Map.of(), Map.of(), List.of());
      List<Change> changes = new ArrayList<>();
      registry
          .formsOf(survey)
          .forEach((subject, content) -> changes.add(new Change.Put(subject, DAY, null, content)));
      RowScope.EVERYTHING.run(
          () ->
              registry.apply(Callers.cityOffice(), Act.Kind.IMPORT, "虚构数据", List.copyOf(changes)));
    }
  }

  /** Mines {@code MM-00001} and on; mine i is of county i modulo thirteen. */
  public static List<MineRecord> of(int count, long seed) {
    ManyMines many = new ManyMines(seed);
    int side = (int) Math.ceil(Math.sqrt(count));
    List<MineRecord> mines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      mines.add(many.mine(i, side));
    }
    return mines;
  }

  private MineRecord mine(int i, int side) {
    String id = "MM-%05d".formatted(i + 1);
    String mineral = MINERALS.get(random.nextInt(MINERALS.size()));
    int row = i / side;
    int column = i % side;
    return new MineRecord(
        new MineId(id),
        "虚构第" + (i + 1) + "矿",
        new Holder("虚构矿业" + (i / 3), null, null),
        new CountyCode(COUNTIES.get(Math.min(12, column * 13 / side))),
        "虚构镇",
        List.of(
            title(Title.Kind.MINING_LICENCE, "C" + id), title(Title.Kind.SAFETY_LICENCE, "A" + id)),
        new Mineral(mineral),
        List.of(),
        MiningMethod.UNDERGROUND,
        Map.of(
            CapacityBasis.LICENSED,
            AnnualCapacity.ofTenThousands(BigDecimal.valueOf(5 + random.nextInt(60)))),
        reserves(),
        area(column, row),
        null,
        Set.of("虚构矿体" + (i / 5)),
        random.nextBoolean() ? OperatingState.PRODUCING : OperatingState.STOPPED,
        1,
        facts(),
        Map.of());
  }

  private static Title title(Title.Kind kind, String number) {
    return new Title(
        kind,
        number,
        Title.LicensingLevel.PROVINCE,
        LocalDate.of(2015, 1, 1),
        LocalDate.of(2030, 1, 1),
        null,
        PAPER);
  }

  private ReserveStatement reserves() {
    Map<ReserveStatement.Category, Tonnes> amounts = new TreeMap<>();
    amounts.put(
        ReserveStatement.Category.INDICATED,
        Tonnes.ofTenThousands("" + (50 + random.nextInt(900))));
    return new ReserveStatement(DAY, amounts, null, null, null, null, null, PAPER);
  }

  private Map<String, Fact> facts() {
    Map<String, Fact> facts = new HashMap<>();
    fact(facts, "majorAccident", "EM");
    fact(facts, "obsoleteEquipment", "EM");
    fact(facts, "resourcesExhausted", "NR");
    return facts;
  }

  private void fact(Map<String, Fact> facts, String key, String unit) {
    facts.put(
        key,
        new Fact(
            key,
            new FactValue.YesNo(random.nextInt(20) == 0),
            new Source(PAPER, new UnitCode(unit), DAY, VerificationState.VERIFIED)));
  }

  /** In zone 37, eastings with their prefix. */
  private MiningArea area(int column, int row) {
    double east = 37_480_000 + column * STEP_METRES;
    double north = 3_840_000 + row * STEP_METRES;
    Coordinate[] ring = new Coordinate[VERTICES + 1];
    for (int i = 0; i < VERTICES; i++) {
      double angle = -2 * Math.PI * i / VERTICES;
      double radius = STEP_METRES * (0.3 + 0.2 * random.nextDouble());
      ring[i] =
          new Coordinate(
              Math.round((east + radius * Math.cos(angle)) * 100) / 100.0,
              Math.round((north + radius * Math.sin(angle)) * 100) / 100.0);
    }
    ring[VERTICES] = ring[0].copy();
    Polygon polygon = geometry.createPolygon(ring);
    ElevationRange range =
        new ElevationRange(
            new Elevation(BigDecimal.valueOf(800)), new Elevation(BigDecimal.valueOf(400)));
    return new MiningArea(
        Crs.gaussKruger3(37, true), List.of(new Prism(polygon, range, Prism.Sign.INCLUDE, "")));
  }
}

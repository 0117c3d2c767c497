package org.kuangheng.server.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
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
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.Callers;
import org.kuangheng.server.testing.RunningServer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A county of fictional mines, on ground of its own, that a test puts on the registry. */
final class World {
  static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2023, 12, 31);
  private static final Crs ZONE = Crs.gaussKruger3(37, true);
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int ROW = 12;

  final RunningServer server;
  final String county;
  final Pack pack;
  private final double north;

  /**
   * @param strip tells the ground of one test from another's
   */
  World(RunningServer server, String county, int strip) {
    this.server = server;
    this.county = county;
    this.north = 4_400_000 + strip * 50_000d;
    this.pack = server.bean(PolicyPacks.class).active();
  }

  ApiClient office() {
    return ApiClient.asCounty(server, county);
  }

  String id(int number) {
    return "T-F-%s-%04d".formatted(county, number);
  }

  Polygon rectangle(double x, double y, double width, double height) {
    double east = 37_450_000 + x;
    double up = north + y;
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(east, up),
          new Coordinate(east + width, up),
          new Coordinate(east + width, up + height),
          new Coordinate(east, up + height),
          new Coordinate(east, up)
        });
  }

  MiningArea area(Polygon polygon) {
    return new MiningArea(
        ZONE,
        List.of(
            new Prism(
                polygon,
                new ElevationRange(Elevation.of("900"), Elevation.of("500")),
                Prism.Sign.INCLUDE,
                "")));
  }

  /** Rights side by side in rows, some touching, some a little or far apart. */
  MiningArea place(Random random, int number) {
    double[] gaps = {0, 0, 40, 250, 420};
    double x = (number % ROW) * 1_500d + gaps[random.nextInt(gaps.length)];
    int row = number / ROW;
    double y = row * 1_500d + gaps[random.nextInt(gaps.length)];
    return area(rectangle(x, y, 1_500 - random.nextInt(3) * 100, 1_500));
  }

  /** A mine with what a survey may or may not have found. */
  MineRecord random(Random random, int number) {
    List<Title> titles = new ArrayList<>();
    if (random.nextInt(10) > 0) {
      titles.add(
          new Title(
              Title.Kind.MINING_LICENCE,
              "X-" + number,
              Title.LicensingLevel.PROVINCE,
              LocalDate.of(2015, 1, 1),
              LocalDate.of(2024 + random.nextInt(12), 5, 1),
              null,
              new DocumentRef("示例采矿许可证", null)));
    }
    Map<String, Fact> facts = new HashMap<>();
    for (FactDefinition fact : pack.facts()) {
      if (!fact.computed()
          && fact.kind() == FactDefinition.Kind.YES_NO
          && !fact.id().equals("minesBeyondBoundary")
          && !fact.id().equals("unfitAfterWithdrawal")
          && random.nextInt(25) > 0) {
        facts.put(fact.id(), fact(fact, random.nextInt(20) == 0));
      }
    }
    return new MineRecord(
        new MineId(id(number)),
        "虚构矿山" + number,
        new Holder("虚构矿业有限公司" + county + number, null, null),
        new CountyCode(county),
        null,
        titles,
        new Mineral(List.of("iron", "iron", "bauxite", "copper").get(random.nextInt(4))),
        List.of(),
        random.nextInt(12) == 0
            ? null
            : random.nextBoolean() ? MiningMethod.OPEN_PIT : MiningMethod.UNDERGROUND,
        random.nextInt(12) == 0 ? Map.of() : capacity(1 + random.nextInt(60)),
        random.nextInt(12) == 0 ? null : reserves(10 + random.nextInt(900)),
        random.nextInt(15) == 0 ? null : place(random, number),
        null,
        random.nextInt(4) == 0 ? Set.of("虚构矿体" + county + number / 5) : Set.of(),
        random.nextBoolean() ? OperatingState.PRODUCING : OperatingState.STOPPED,
        null,
        facts,
        Map.of());
  }

  static Map<CapacityBasis, AnnualCapacity> capacity(int tenThousands) {
    return Map.of(
        CapacityBasis.LICENSED, AnnualCapacity.ofTenThousands(BigDecimal.valueOf(tenThousands)));
  }

  static ReserveStatement reserves(int tenThousands) {
    Tonnes amount = Tonnes.ofTenThousands(BigDecimal.valueOf(tenThousands));
    return new ReserveStatement(
        SINCE,
        Map.of(ReserveStatement.Category.INDICATED, amount),
        null,
        null,
        null,
        new BigDecimal("0.05"),
        amount,
        new DocumentRef("2023年储量年报", null));
  }

  static Fact fact(FactDefinition fact, boolean value) {
    return new Fact(
        fact.id(),
        new FactValue.YesNo(value),
        new Source(
            new DocumentRef("核查表", LocalDate.of(2025, 6, 1)),
            new UnitCode(fact.assertedBy().getFirst()),
            LocalDate.of(2025, 6, 1),
            VerificationState.VERIFIED));
  }

  ConstraintFeature feature(String layer, String id, Polygon ground) {
    return new ConstraintFeature(layer + "." + id, layer, "虚构要素" + id, ZONE, ground);
  }

  static Survey survey(List<MineRecord> mines, List<ConstraintFeature> features) {
    return new Survey(mines, features, List.of(), Map.of(), Map.of(), List.of());
  }

  /** Puts everything in the survey on the registry by one act. */
  Act put(Survey survey) {
    Registry registry = server.bean(Registry.class);
    Caller city = Callers.cityOffice();
    return RowScope.EVERYTHING.get(
        () ->
            server
                .bean(TransactionTemplate.class)
                .execute(
                    _ -> {
                      List<Change> changes = new ArrayList<>();
                      registry
                          .formsOf(survey)
                          .forEach(
                              (subject, content) ->
                                  changes.add(new Change.Put(subject, SINCE, null, content)));
                      return registry.apply(city, Act.Kind.IMPORT, "示例", changes);
                    }));
  }

  /** One act of some changes. */
  Act apply(List<Change> changes) {
    Registry registry = server.bean(Registry.class);
    return RowScope.EVERYTHING.get(
        () ->
            server
                .bean(TransactionTemplate.class)
                .execute(
                    _ ->
                        registry.apply(
                            Callers.cityOffice(), Act.Kind.CORRECTION, "更正示例", changes)));
  }

  /** Orders a run of the county and waits until it is done. */
  JsonNode run(boolean anew) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("county", county);
    order.put("asOf", DAY.toString());
    order.put("anew", anew);
    JsonNode run = office().post("/api/assessments/runs", order).expect(202).json();
    return finished(office(), run.path("id").asString());
  }

  static JsonNode finished(ApiClient client, String run) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      JsonNode now = client.get("/api/assessments/runs/" + run).expect(200).json();
      if (!now.path("finishedAt").isNull() && !now.path("finishedAt").isMissingNode()) {
        return now;
      }
      String state =
          client.get("/api/jobs/" + now.path("job").asString()).json().path("state").asString("");
      if (state.equals("FAILED") || state.equals("CANCELLED")) {
        throw new AssertionError(client.get("/api/jobs/" + now.path("job").asString()).text());
      }
      pause();
    }
    throw new AssertionError("The run " + run + " did not end in two minutes");
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A mine's line in the worklist. */
  JsonNode row(int number) {
    return java.util.Objects.requireNonNull(standing().get(id(number)));
  }

  /** The standing verdicts' digests, by mine, as the list shows them. */
  Map<String, JsonNode> standing() {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    String cursor = "";
    do {
      JsonNode page =
          office()
              .get("/api/verdicts?limit=200&county=" + county + "&cursor=" + cursor)
              .expect(200)
              .json();
      page.path("items").forEach(row -> rows.put(row.path("mine").asString(), row));
      @Nullable String next = page.path("next").isNull() ? null : page.path("next").asString("");
      cursor = next == null ? "" : next;
    } while (!cursor.isEmpty());
    return rows;
  }
}

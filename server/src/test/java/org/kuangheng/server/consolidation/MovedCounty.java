package org.kuangheng.server.consolidation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Survey;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.Prism;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.PackLocator;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.testing.Callers;
import org.kuangheng.server.testing.RunningServer;
import org.kuangheng.survey.SurveyKeys;
import org.kuangheng.survey.SurveyReader;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mines of one demo county put on record a second time for the tests of consolidation: ids
 * beginning {@code T-E-}, county 140824, 300 km further north, where nobody else is.
 */
final class MovedCounty {
  static final String COUNTY = "140824";
  static final String DAY = "2025-06-30";
  private static final LocalDate FROM = LocalDate.of(2023, 12, 31);
  private static final double NORTH = 300_000;

  private final RunningServer server;
  private final Survey survey;

  private MovedCounty(RunningServer server, Survey survey) {
    this.server = server;
    this.survey = survey;
  }

  /** On record from now on. */
  static MovedCounty onRecord(RunningServer server) {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("kuangheng.home")));
    var pack = Objects.requireNonNull(PackLocator.ofInstallation().read("yuncheng-2025-9").pack());
    Survey demo = SurveyReader.read(root.resolve("examples/yuncheng-demo"), SurveyKeys.of(pack));
    List<MineRecord> mines =
        demo.mines().stream()
            .filter(mine -> mine.county().value().equals("140826"))
            .map(MovedCounty::moved)
            .toList();
    MovedCounty county = new MovedCounty(server, of(mines));
    county.apply(Act.Kind.IMPORT, null, of(mines));
    return county;
  }

  private static Survey of(List<MineRecord> mines) {
    return new Survey(mines, List.of(), List.of(), Map.of(), Map.of(), List.of());
  }

  private static MineRecord moved(MineRecord mine) {
    MiningArea area = mine.area();
    return with(
        mine, area == null ? null : north(area), mine.reserves(), "T-E-" + mine.id().value());
  }

  private static MineRecord with(
      MineRecord mine, @Nullable MiningArea area, @Nullable ReserveStatement reserves, String id) {
    Set<String> bodies =
        mine.oreBodies().stream()
            .map(body -> body.startsWith("T-E-") ? body : "T-E-" + body)
            .collect(Collectors.toCollection(TreeSet::new));
    return new MineRecord(
        new MineId(id),
        mine.name(),
        mine.holder(),
        new CountyCode(COUNTY),
        mine.town(),
        mine.titles(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        mine.capacities(),
        reserves,
        area,
        mine.declaredArea(),
        bodies,
        mine.state(),
        mine.productionSystems(),
        mine.facts(),
        mine.notes());
  }

  private static MiningArea north(MiningArea area) {
    AffineTransformation move = AffineTransformation.translationInstance(0, NORTH);
    List<Prism> prisms = new ArrayList<>();
    for (Prism prism : area.prisms()) {
      Polygon there = (Polygon) move.transform(prism.footprint());
      prisms.add(new Prism(there, prism.elevations(), prism.sign(), prism.note()));
    }
    return new MiningArea(area.crs(), prisms);
  }

  /** Corrects the reserves of a mine, in percent of what the demo states. */
  void correctReserves(String id, int percent) {
    MineRecord mine =
        survey.mines().stream().filter(m -> m.id().value().equals(id)).findFirst().orElseThrow();
    ReserveStatement was = Objects.requireNonNull(mine.reserves());
    Map<ReserveStatement.Category, Tonnes> amounts =
        was.amounts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> scaled(e.getValue(), percent)));
    Tonnes recoverable = was.recoverable();
    ReserveStatement now =
        new ReserveStatement(
            was.asOf(),
            amounts,
            was.designLoss(),
            was.unusable(),
            was.recovery(),
            was.dilution(),
            recoverable == null ? null : scaled(recoverable, percent),
            was.document());
    apply(Act.Kind.CORRECTION, "储量核实更正", of(List.of(with(mine, mine.area(), now, id))));
  }

  private static Tonnes scaled(Tonnes tonnes, int percent) {
    return new Tonnes(
        tonnes.value().multiply(java.math.BigDecimal.valueOf(percent)).movePointLeft(2));
  }

  private void apply(Act.Kind kind, @Nullable String ground, Survey survey) {
    Registry registry = server.bean(Registry.class);
    Caller caller = Callers.county(COUNTY);
    TransactionTemplate transaction =
        new TransactionTemplate(server.bean(PlatformTransactionManager.class));
    RowScope.ofCounty(COUNTY)
        .run(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      List<Change> changes = new ArrayList<>();
                      registry
                          .formsOf(survey)
                          .forEach(
                              (subject, form) ->
                                  changes.add(new Change.Put(subject, FROM, null, form)));
                      registry.apply(caller, kind, ground, changes);
                    }));
  }
}

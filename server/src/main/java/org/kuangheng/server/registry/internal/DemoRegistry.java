package org.kuangheng.server.registry.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.facts.Survey;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.survey.SurveyKeys;
import org.kuangheng.survey.SurveyReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration's survey (演示数据) on the first start of a demonstration, once. */
@Component
@ConditionalOnBooleanProperty("kuangheng.demo")
@Order(100)
class DemoRegistry implements ApplicationRunner {
  /** The day the demonstration's survey speaks of: the end of 2023, as clause 5.1 asks. */
  private static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);

  private static final String SURVEY = "examples/yuncheng-demo";
  private static final String GROUND = "演示数据 yuncheng-demo";
  private static final Logger LOG = LoggerFactory.getLogger(DemoRegistry.class);

  private final Registry registry;
  private final PolicyPacks packs;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoRegistry(
      Registry registry, PolicyPacks packs, JdbcClient jdbc, TransactionTemplate transaction) {
    this.registry = registry;
    this.packs = packs;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    RowScope.EVERYTHING.run(() -> transaction.executeWithoutResult(status -> loadOnce()));
  }

  private void loadOnce() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('registry demo'))")
        .query(
            row -> {
              LOG.debug("alone at loading the demonstration");
            });
    boolean there =
        jdbc.sql("select exists (select 1 from registry_act where ground = :ground)")
            .param("ground", GROUND)
            .query((row, i) -> row.getBoolean(1))
            .single();
    Optional<Path> folder = find(SURVEY);
    if (there || folder.isEmpty()) {
      return;
    }
    Survey survey = SurveyReader.read(folder.get(), SurveyKeys.of(packs.active()));
    List<Change> changes = new ArrayList<>();
    registry
        .formsOf(survey)
        .forEach((subject, content) -> changes.add(new Change.Put(subject, AS_OF, null, content)));
    Act act = registry.apply(system(), Act.Kind.IMPORT, GROUND, changes);
    LOG.info("Demonstration loaded: {} mines, {} subjects", survey.mines().size(), act.changes());
  }

  private static Caller system() {
    return new Caller(
        "system",
        "系统",
        Role.CITY_OFFICE,
        "SYSTEM",
        RowScope.EVERYTHING,
        Role.CITY_OFFICE.permissions(),
        null);
  }

  /** A folder of the installation: here or farther up. */
  private static Optional<Path> find(String folder) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(folder))) {
        return Optional.of(at.resolve(folder));
      }
    }
    return Optional.empty();
  }
}

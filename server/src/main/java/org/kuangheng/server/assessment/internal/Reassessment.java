package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Engine;
import org.kuangheng.kernel.Actor;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.assessment.AssessmentRun.Cause;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.policy.PolicyPacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assesses one mine at once, among its neighbours, in a transaction of its own that sees every
 * county. It stays on the day of the standing verdict, so that the county's verdicts go together.
 */
@Component
class Reassessment {
  private static final Logger LOG = LoggerFactory.getLogger(Reassessment.class);
  private static final int GRACE_SECONDS = 15;
  private static final int AT_MOST = 50;

  private final VerdictKeeper keeper;
  private final Stores stores;
  private final NotificationStore notifications;
  private final PolicyPacks packs;
  private final TransactionTemplate transactions;
  private final Surroundings around;

  Reassessment(VerdictKeeper keeper, Stores stores, NotificationStore notifications, Tools tools) {
    this.keeper = keeper;
    this.stores = stores;
    this.notifications = notifications;
    this.packs = tools.packs();
    this.transactions = tools.transactions();
    this.around = tools.around();
  }

  /** Who asked, and why. */
  record Occasion(Cause cause, Actor actor) {}

  /**
   * @param county of the mine, whose people see the run
   */
  AssessmentRun of(String mine, @Nullable String county, Occasion occasion) {
    return RowScope.EVERYTHING.get(() -> transactions.execute(_ -> assess(mine, county, occasion)));
  }

  private AssessmentRun assess(String mine, @Nullable String county, Occasion occasion) {
    Optional<Standing> standing =
        Optional.ofNullable(stores.verdicts().standing(Set.of(mine)).get(mine));
    Pack pack = packs.active();
    LocalDate asOf = standing.map(Standing::asOf).orElseGet(around::today);
    Instant now = around.now();
    AssessmentRun run =
        RunOffice.run(
            new RunOffice.Plan(occasion.cause(), pack, asOf, null, county, true, true),
            occasion.actor(),
            now);
    stores.runs().insert(run);
    Terms terms = new Terms(run.id(), pack, asOf, null, true);
    keeper.assess(terms, Set.of(mine), occasion.actor());
    stores.runs().about(run.id(), 1);
    stores.runs().finish(run.id(), around.now());
    notifications.leaveOfQuestions(run.id(), now);
    notifications.leaveOfOutcomes(run.id(), now);
    return stores.runs().find(run.id()).orElse(run);
  }

  /**
   * Takes up what an answer should have had assessed at once, had the server not stopped in
   * between.
   */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  void takeUp() {
    Instant before = around.now().minusSeconds(GRACE_SECONDS);
    for (String mine :
        RowScope.EVERYTHING.get(
            () -> transactions.execute(_ -> stores.changes().overdue(before, AT_MOST)))) {
      try {
        of(mine, null, new Occasion(Cause.CHANGE, Actor.SYSTEM));
      } catch (RuntimeException e) {
        LOG.warn("The mine {} could not be assessed after an answer", mine, e);
      }
    }
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  static String engine() {
    return Engine.VERSION;
  }
}

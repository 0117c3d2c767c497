package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.ProblemCode;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.Decision;
import org.kuangheng.server.assessment.Decisions;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.assessment.VerdictRow;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.assessment.internal.NotificationStore.Notice;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of people, each in one transaction with its entry in the record. */
@Component
class DecisionDesk implements Decisions {
  private final DecisionStore store;
  private final Worklist worklist;
  private final NotificationStore notifications;
  private final Tools tools;

  DecisionDesk(
      DecisionStore store, Worklist worklist, NotificationStore notifications, Tools tools) {
    this.store = store;
    this.worklist = worklist;
    this.notifications = notifications;
    this.tools = tools;
  }

  @Override
  @Transactional
  public Decision decide(Caller caller, String mine, @Nullable String ifMatch, Taking taking) {
    QuestionDesk.requireGround(taking.ground());
    return take(caller, new One(mine, ifMatch, taking.category()), taking);
  }

  @Override
  @Transactional
  public List<Decision> decideAll(Caller caller, List<One> mines, Taking shared) {
    QuestionDesk.requireGround(shared.ground());
    List<Issue> issues = new ArrayList<>();
    List<Decision> taken = new ArrayList<>();
    for (One one : mines.stream().sorted(Comparator.comparing(One::mine)).toList()) {
      try {
        taken.add(take(caller, one, shared));
      } catch (Refusal refusal) {
        refusal
            .issues()
            .forEach(
                issue ->
                    issues.add(
                        new Issue(issue.code(), issue.place().inPart(one.mine()), issue.values())));
      }
    }
    if (!issues.isEmpty()) {
      throw new Refusal(status(issues), issues);
    }
    return taken;
  }

  /** The status of several refusals: their own if they agree. */
  static int status(List<Issue> issues) {
    List<Integer> statuses =
        issues.stream().map(issue -> ((ProblemCode) issue.code()).status()).distinct().toList();
    return statuses.size() == 1 ? statuses.getFirst() : ApiProblem.CONFLICT.status();
  }

  private Decision take(Caller caller, One one, Taking taking) {
    store.lock(one.mine());
    Verdicts.Full verdict = verdict(one.mine());
    VerdictRow row = verdict.row();
    require(caller, row, one.category(), tools.packs().active());
    verdict.tag().require(one.ifMatch());
    Decision before = store.standing(one.mine()).orElse(null);
    if (row.stale() && !taking.onStale()) {
      throw Refusal.of(
          AssessmentProblem.VERDICT_STALE,
          "mine",
          "mine",
          one.mine(),
          "act",
          String.valueOf(verdict.changedBy()));
    }
    Instant now = tools.around().now();
    if (before != null) {
      store.end(ended(before, caller, taking.ground(), now));
    }
    Decision decision = decision(caller, one.category(), taking, row, before, now);
    store.insert(decision, Receipt.enterprise(verdict.receipt()));
    record(caller, decision, "decision.taken", before);
    return decision;
  }

  private Verdicts.Full verdict(String mine) {
    return worklist
        .find(mine, null)
        .orElseThrow(() -> Refusal.of(AssessmentProblem.NO_VERDICT, "mine", "mine", mine));
  }

  /** The county decides its mines; the city's leader where the pack leaves room for discretion. */
  private static void require(Caller caller, VerdictRow row, String category, Pack pack) {
    caller.require(Permission.DECIDE);
    if (pack.findCategory(category).isEmpty()) {
      throw Refusal.of(
          AssessmentProblem.CATEGORY_UNKNOWN,
          "category",
          "category",
          category,
          "known",
          String.join(", ", pack.categories().stream().map(Pack.Category::code).toList()));
    }
    boolean own = caller.unit().equals(Owners.county(row.county()));
    boolean city =
        caller.role() == Role.CITY_LEADER && Discretion.categories(pack).contains(category);
    if (!own && !city) {
      throw Refusal.of(
          AssessmentProblem.NOT_YOURS_TO_DECIDE,
          "mine",
          "mine",
          row.mine(),
          "who",
          Owners.county(row.county()));
    }
  }

  private static Decision decision(
      Caller caller,
      String category,
      Taking taking,
      VerdictRow row,
      @Nullable Decision before,
      Instant now) {
    return new Decision(
        UUID.randomUUID().toString(),
        row.mine(),
        row.county(),
        category,
        taking.ground(),
        taking.documents(),
        row.id(),
        row.outcome(),
        row.recommended(),
        deviates(category, row),
        row.stale(),
        caller.id(),
        caller.role().name(),
        caller.unit(),
        now,
        before == null ? null : before.id(),
        null,
        null,
        null);
  }

  /** From what is recommended; while nothing is, from all that is still possible. */
  private static boolean deviates(String category, VerdictRow row) {
    return row.recommended() == null
        ? !row.possible().contains(category)
        : !category.equals(row.recommended());
  }

  private static Decision ended(Decision before, Caller caller, String ground, Instant now) {
    return new Decision(
        before.id(),
        before.mine(),
        before.county(),
        before.category(),
        before.ground(),
        before.documents(),
        before.verdict(),
        before.outcome(),
        before.recommended(),
        before.deviation(),
        before.onStale(),
        before.decidedBy(),
        before.role(),
        before.unit(),
        before.decidedAt(),
        before.replaces(),
        now,
        caller.id(),
        ground);
  }

  @Override
  @Transactional
  public Decision withdraw(Caller caller, String mine, @Nullable String ifMatch, String ground) {
    QuestionDesk.requireGround(ground);
    store.lock(mine);
    Verdicts.Full verdict = verdict(mine);
    Decision standing =
        store
            .standing(mine)
            .orElseThrow(
                () -> Refusal.of(AssessmentProblem.NOTHING_TO_WITHDRAW, "mine", "mine", mine));
    require(caller, verdict.row(), standing.category(), tools.packs().active());
    verdict.tag().require(ifMatch);
    Decision ended = ended(standing, caller, ground, tools.around().now());
    store.end(ended);
    record(caller, ended, "decision.withdrawn", standing);
    return ended;
  }

  private void record(Caller caller, Decision decision, String act, @Nullable Decision before) {
    boolean withdrawn = decision.endedAt() != null;
    tools
        .around()
        .events()
        .publishEvent(
            Entries.of(decision.mine(), act, caller.actor())
                .in(decision.county())
                .because(withdrawn ? decision.endGround() : decision.ground())
                .about("decision", decision.id())
                .about("category", decision.category())
                .about("verdict", Long.toString(decision.verdict()))
                .about("deviation", Boolean.toString(decision.deviation()))
                .about("on-stale", Boolean.toString(decision.onStale()))
                .from(before == null ? null : digest(before), withdrawn ? null : digest(decision)));
    notifications.leave(
        new Notice(
            caller.role() == Role.CITY_LEADER ? Owners.county(decision.county()) : Owners.CITY,
            Notifications.Kind.DECISION_TAKEN,
            decision.county(),
            null,
            decision.mine(),
            decision.id(),
            Map.of(
                "category", decision.category(),
                "deviation", decision.deviation(),
                "withdrawn", withdrawn),
            null),
        tools.around().now());
  }

  /** Over what was decided and why, not over its later end. */
  private static Sha256 digest(Decision decision) {
    return Sha256.ofCanonical(
        Map.of(
            "id", decision.id(),
            "mine", decision.mine(),
            "category", decision.category(),
            "ground", decision.ground(),
            "documents", decision.documents(),
            "verdict", decision.verdict(),
            "decidedBy", decision.decidedBy()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Decision> history(String mine) {
    List<Decision> history = store.history(mine);
    if (history.isEmpty()) {
      Registered.mine(tools.registry(), mine, tools.around().today());
    }
    return history;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Decision> list(
      @Nullable String county, @Nullable Boolean deviation, @Nullable String cursor, int limit) {
    return store.list(county, deviation, cursor, limit);
  }
}

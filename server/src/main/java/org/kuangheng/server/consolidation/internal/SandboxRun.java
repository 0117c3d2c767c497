package org.kuangheng.server.consolidation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Consolidator;
import org.kuangheng.consolidation.Request;
import org.kuangheng.consolidation.SolvedComponents;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Tonnes;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.ConsolidationSandbox;
import org.kuangheng.server.consolidation.Proposals.Order;
import org.kuangheng.server.consolidation.Wishes;
import org.kuangheng.server.policy.PolicyPacks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Answers what-if questions in memory: reads, computes, and writes nothing. */
@Service
class SandboxRun implements ConsolidationSandbox {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final AssessedMines mines;
  private final Wishes wishes;
  private final PolicyPacks packs;
  private final ConsolidationProperties properties;
  private final SolvedComponents solved = new SolvedComponents(2_000);

  SandboxRun(
      AssessedMines mines, Wishes wishes, PolicyPacks packs, ConsolidationProperties properties) {
    this.mines = mines;
    this.wishes = wishes;
    this.packs = packs;
    this.properties = properties;
  }

  @Override
  @Transactional(readOnly = true)
  public Outcome ask(Question question) {
    Assessed now = mines.at(question.county(), question.asOf());
    refuseTooLarge(now, question);
    Map<String, MineChange> changes = changes(now, question);
    Assessed then = altered(now, question, changes);
    Decided decidedNow = Decided.of(now, mines::decided);
    Decided decidedThen = Decided.of(then, mine -> decision(mine, changes));
    Order asIs = order(question, List.of(), List.of());
    Order asked = order(question, question.locks(), question.bans());
    Answer before = propose(asIs, now, decidedNow);
    Answer after = propose(asked, then, decidedThen);
    return new Outcome(
        after.document(),
        before.standings().movedTo(after.standings()),
        before.standings().counts(),
        after.standings().counts());
  }

  private record Answer(JsonNode document, Standings standings) {}

  private Order order(Question question, List<Set<String>> locks, List<Set<String>> bans) {
    return new Order(
        question.county(), question.asOf(), locks, bans, properties.sandboxSeconds(), 1);
  }

  private Answer propose(Order order, Assessed assessed, Decided decided) {
    var fixed = ConsolidationJob.Fixed.of(order, wishes.list(order.county(), false), assessed);
    Request request = ConsolidationJob.request(order, assessed, decided, fixed);
    ConsolidationResult result = Consolidator.propose(request, Progress.SILENT, solved);
    NeighbourSearch neighbours = new NeighbourSearch(assessed.pack(), assessed.survey().mines());
    JsonNode document =
        Trees.read(Trees.write(new ResultDocument(assessed, decided, neighbours).of(result)));
    return new Answer(document, Standings.of(document, document.path("scenarios").path(0)));
  }

  private void refuseTooLarge(Assessed now, Question question) {
    int count =
        Math.max(
            now.survey().mines().size(), question.mines().size() + question.thresholds().size());
    if (count > properties.sandboxMines()) {
      throw Refusal.of(
          ConsolidationProblem.SANDBOX_TOO_LARGE,
          "county",
          "limit",
          properties.sandboxMines(),
          "count",
          count);
    }
  }

  private static Map<String, MineChange> changes(Assessed now, Question question) {
    Set<String> known = new HashSet<>();
    now.survey().mines().forEach(mine -> known.add(mine.id().value()));
    List<Issue> issues = new ArrayList<>();
    Map<String, MineChange> changes = new TreeMap<>();
    for (MineChange change : question.mines()) {
      changes.put(change.mine(), change);
      Place place = Place.of("request").atField("mines");
      if (!known.contains(change.mine())) {
        issues.add(Issue.of(ConsolidationProblem.MINE_UNKNOWN, place, "mine", change.mine()));
      }
      String decision = change.decision();
      if (decision != null && now.pack().findCategory(decision).isEmpty()) {
        issues.add(Issue.of(ApiProblem.INVALID, place, "field", "decision", "why", decision));
      }
    }
    if (!issues.isEmpty()) {
      throw new Refusal(422, issues);
    }
    return changes;
  }

  private Optional<String> decision(MineId mine, Map<String, MineChange> changes) {
    MineChange change = changes.get(mine.value());
    return change == null || change.decision() == null
        ? mines.decided(mine)
        : Optional.of(change.decision());
  }

  private Assessed altered(Assessed now, Question question, Map<String, MineChange> changes) {
    Pack pack = packs.draft(now.pack().id(), question.thresholds());
    List<MineRecord> altered = new ArrayList<>();
    for (MineRecord mine : now.survey().mines()) {
      MineChange change = changes.get(mine.id().value());
      if (change == null || !change.dropped()) {
        altered.add(altered(mine, change, question.allReservesPercent()));
      }
    }
    Survey was = now.survey();
    Survey survey =
        new Survey(
            altered,
            was.constraints(),
            was.workings(),
            was.counties(),
            was.inputs(),
            was.issues(),
            was.coverage(),
            was.seats());
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, pack, Progress.SILENT);
    Map<MineId, Verdict> verdicts = RegisteredMines.assess(pack, survey, findings, now.asOf());
    return new Assessed(pack, now.asOf(), survey, findings, verdicts);
  }

  private static MineRecord altered(
      MineRecord mine, @Nullable MineChange change, @Nullable BigDecimal allPercent) {
    BigDecimal own = change == null ? null : change.reservesPercent();
    BigDecimal percent = own == null ? allPercent : own;
    BigDecimal capacity = change == null ? null : change.capacityTenThousandTonnes();
    ReserveStatement reserves = mine.reserves();
    return new MineRecord(
        mine.id(),
        mine.name(),
        mine.holder(),
        mine.county(),
        mine.town(),
        mine.titles(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        capacity == null ? mine.capacities() : capacities(mine, capacity),
        reserves == null || percent == null ? reserves : scaled(reserves, percent),
        mine.area(),
        mine.declaredArea(),
        mine.oreBodies(),
        mine.state(),
        mine.productionSystems(),
        mine.facts(),
        mine.notes());
  }

  private static Map<MineRecord.CapacityBasis, AnnualCapacity> capacities(
      MineRecord mine, BigDecimal tenThousands) {
    AnnualCapacity capacity = new AnnualCapacity(Tonnes.ofTenThousands(tenThousands).value());
    Set<MineRecord.CapacityBasis> bases =
        mine.capacities().isEmpty()
            ? Set.of(MineRecord.CapacityBasis.LICENSED)
            : mine.capacities().keySet();
    return bases.stream().collect(Collectors.toMap(Function.identity(), _ -> capacity));
  }

  private static ReserveStatement scaled(ReserveStatement statement, BigDecimal percent) {
    Map<ReserveStatement.Category, Tonnes> amounts = new EnumMap<>(ReserveStatement.Category.class);
    statement
        .amounts()
        .forEach((category, tonnes) -> amounts.put(category, scaled(tonnes, percent)));
    Tonnes recoverable = statement.recoverable();
    return new ReserveStatement(
        statement.asOf(),
        amounts,
        statement.designLoss(),
        statement.unusable(),
        statement.recovery(),
        statement.dilution(),
        recoverable == null ? null : scaled(recoverable, percent),
        statement.document());
  }

  private static Tonnes scaled(Tonnes tonnes, BigDecimal percent) {
    return new Tonnes(
        tonnes.value().multiply(percent).divide(ALL, 3, RoundingMode.HALF_UP).stripTrailingZeros());
  }
}

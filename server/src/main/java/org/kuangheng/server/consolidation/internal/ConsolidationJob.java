package org.kuangheng.server.consolidation.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Consolidator;
import org.kuangheng.consolidation.Request;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.consolidation.SolvedComponents;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Proposals.Order;
import org.kuangheng.server.consolidation.Proposals.ProposalFigures;
import org.kuangheng.server.consolidation.Wishes;
import org.kuangheng.server.consolidation.Wishes.Wish;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Computes a proposal. Components in which nothing has changed since an earlier run on this server
 * are not solved again; the result is the same.
 */
@Component
class ConsolidationJob implements JobHandler {
  static final String KIND = "consolidation";
  private static final int MOST_COMPONENTS = 5_000;

  private final AssessedMines mines;
  private final Wishes wishes;
  private final ProposalTable table;
  private final ApplicationEventPublisher events;
  private final SolvedComponents solved = new SolvedComponents(MOST_COMPONENTS);

  ConsolidationJob(
      AssessedMines mines, Wishes wishes, ProposalTable table, ApplicationEventPublisher events) {
    this.mines = mines;
    this.wishes = wishes;
    this.table = table;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(JobContext job) {
    Order order = Trees.JSON.readValue(job.request(), Order.class);
    job.progress().step("assess", 0, 0);
    Assessed assessed = mines.at(order.county(), order.asOf());
    job.checkCancelled();
    Decided decided = Decided.of(assessed, mines::decided);
    Fixed fixed = Fixed.of(order, wishes.list(order.county(), false), assessed);
    SolvedComponents.Use before = solved.use();
    ConsolidationResult result =
        Consolidator.propose(request(order, assessed, decided, fixed), job.progress(), solved);
    job.checkCancelled();
    SolvedComponents.Use after = solved.use();
    job.progress().step("neighbours", 0, 0);
    NeighbourSearch neighbours = neighbours(assessed, result);
    Map<String, @Nullable Object> document =
        new ResultDocument(assessed, decided, neighbours).of(result);
    document.put("wishes", fixed.tree());
    document.put("seed", order.seed());
    String id = UUID.randomUUID().toString();
    String text = Trees.write(document);
    ProposalTable.Draft draft =
        new ProposalTable.Draft(
            id,
            order.county(),
            order.asOf(),
            assessed.pack().id(),
            assessed.pack().hash().hex(),
            job.id(),
            Fingerprints.of(assessed, decided),
            text,
            Trees.write(GroupsGeoJson.of(result)),
            figures(result));
    job.checkCancelled();
    return job.conclude(
        () -> {
          table.insert(draft, job.caller());
          events.publishEvent(computed(draft, job));
          return Trees.write(
              Trees.map(
                  "proposal",
                  id,
                  "scenarios",
                  result.scenarios().size(),
                  "reused",
                  after.reused() - before.reused(),
                  "solved",
                  after.solved() - before.solved()));
        });
  }

  private static ProposalFigures figures(ConsolidationResult result) {
    Scenario best = result.scenarios().getFirst();
    int merged = best.groups().stream().mapToInt(group -> group.members().size()).sum();
    return new ProposalFigures(
        best.groups().size(),
        merged,
        best.leftOver().size(),
        result.excluded().size(),
        best.proof().optimal());
  }

  private static AuditedEvent computed(ProposalTable.Draft draft, JobContext job) {
    return AuditedEvent.of("proposal:" + draft.id(), "proposal.computed", job.caller().actor())
        .in(draft.county())
        .about("job", job.id())
        .about("pack", draft.pack())
        .from(null, Sha256.of(draft.document().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static Request request(Order order, Assessed assessed, Decided decided, Fixed fixed) {
    return new Request(
        assessed.pack(),
        assessed.survey(),
        assessed.findings(),
        decided.verdicts(),
        fixed.locks(),
        fixed.bans(),
        Duration.ofSeconds(order.seconds()),
        order.seed());
  }

  private NeighbourSearch neighbours(Assessed assessed, ConsolidationResult result) {
    Set<MineId> members = new LinkedHashSet<>();
    for (Scenario scenario : result.scenarios()) {
      scenario.groups().forEach(group -> members.addAll(group.members()));
    }
    List<MineRecord> known = new ArrayList<>(assessed.survey().mines());
    Set<MineId> own = known.stream().map(MineRecord::id).collect(Collectors.toSet());
    if (!members.isEmpty()) {
      mines.around(members, NeighbourSearch.reach(assessed.pack()), assessed.asOf()).stream()
          .filter(mine -> !own.contains(mine.id()))
          .forEach(known::add);
    }
    return new NeighbourSearch(assessed.pack(), known);
  }

  /** What people have fixed for this run: on record, and asked with it. */
  record Fixed(List<Set<MineId>> locks, List<Request.Ban> bans) {
    static Fixed of(Order order, List<Wish> onRecord, Assessed assessed) {
      Set<String> known =
          assessed.survey().mines().stream().map(m -> m.id().value()).collect(Collectors.toSet());
      List<Set<MineId>> locks = new ArrayList<>();
      List<Request.Ban> bans = new ArrayList<>();
      for (Wish wish : onRecord) {
        add(wish.kind(), wish.mines(), known, locks, bans);
      }
      order.locks().forEach(lock -> add(Wishes.Kind.LOCK, lock, known, locks, bans));
      order.bans().forEach(ban -> add(Wishes.Kind.BAN, ban, known, locks, bans));
      return new Fixed(locks, bans);
    }

    /** A wish on record about a mine that is no more stands for nothing. */
    private static void add(
        Wishes.Kind kind,
        Set<String> mines,
        Set<String> known,
        List<Set<MineId>> locks,
        List<Request.Ban> bans) {
      if (!known.containsAll(mines)) {
        return;
      }
      List<MineId> ids = mines.stream().sorted().map(MineId::new).toList();
      if (kind == Wishes.Kind.LOCK) {
        locks.add(new LinkedHashSet<>(ids));
      } else {
        bans.add(new Request.Ban(ids.getFirst(), ids.getLast()));
      }
    }

    Map<String, @Nullable Object> tree() {
      return Trees.map(
          "locks",
          locks.stream().map(lock -> lock.stream().map(MineId::value).toList()).toList(),
          "bans",
          bans.stream().map(ban -> List.of(ban.a().value(), ban.b().value())).toList());
    }
  }
}

package org.kuangheng.server.consolidation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Adoptions;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.Proposals;
import org.kuangheng.server.consolidation.Wishes;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.registry.RegistryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposals in their table. */
@Service
@Transactional(readOnly = true)
class JdbcProposals implements Proposals {
  private final ProposalTable table;
  private final Jobs jobs;
  private final AssessedMines mines;
  private final Adoptions adoptions;

  JdbcProposals(ProposalTable table, Jobs jobs, AssessedMines mines, Adoptions adoptions) {
    this.table = table;
    this.jobs = jobs;
    this.mines = mines;
    this.adoptions = adoptions;
  }

  @Override
  @Transactional
  public Job run(Caller caller, Order order) {
    String county = order.county();
    if (county == null ? !caller.scope().everything() : !caller.sees(county)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", String.valueOf(county));
    }
    order.locks().forEach(lock -> requireSize(Wishes.Kind.LOCK, lock));
    order.bans().forEach(ban -> requireSize(Wishes.Kind.BAN, ban));
    return jobs.submit(caller, ConsolidationJob.KIND, county, Trees.write(order));
  }

  private static void requireSize(Wishes.Kind kind, Set<String> named) {
    if (named.size() < 2 || (kind == Wishes.Kind.BAN && named.size() > 2)) {
      throw Refusal.of(ConsolidationProblem.WISH_SIZE, "mines", "count", named.size());
    }
  }

  @Override
  public Page<Summary> list(@Nullable String county, @Nullable String cursor, int limit) {
    Cursor read = Cursor.read(cursor, 2);
    ProposalTable.After after =
        read == null
            ? null
            : new ProposalTable.After(Instant.parse(read.keys().get(0)), read.keys().get(1));
    List<Summary> found = table.list(county, after, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    Summary last = found.get(limit - 1);
    String next = Cursor.after(last.createdAt().toString(), last.id()).toString();
    return new Page<>(found.subList(0, limit), next, null);
  }

  @Override
  public Proposal get(String id) {
    Summary summary = table.find(id).orElseThrow(() -> unknown(id));
    return new Proposal(summary, document(id));
  }

  private JsonNode document(String id) {
    return Trees.read(table.document(id).orElseThrow(() -> unknown(id)));
  }

  private static Refusal unknown(String id) {
    return Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id);
  }

  @Override
  public String geometry(String id, @Nullable String scenario) {
    String all = table.geometry(id).orElseThrow(() -> unknown(id));
    if (scenario == null) {
      return all;
    }
    var collection = (ObjectNode) Trees.read(all);
    var features = collection.putArray("features");
    for (JsonNode feature : Trees.read(all).path("features")) {
      if (feature.path("properties").path("scenario").asString("").equals(scenario)) {
        features.add(feature);
      }
    }
    return Trees.write(collection);
  }

  @Override
  public List<Moved> compare(Answer before, Answer after) {
    return standings(before).movedTo(standings(after));
  }

  private Standings standings(Answer answer) {
    JsonNode document = document(answer.proposal());
    return Standings.of(document, scenario(document, answer.scenario()));
  }

  /** The scenario of this id, or a refusal that names those there are. */
  static JsonNode scenario(JsonNode document, String id) {
    List<String> known = new ArrayList<>();
    for (JsonNode scenario : document.path("scenarios")) {
      if (scenario.path("id").asString("").equals(id)) {
        return scenario;
      }
      known.add(scenario.path("id").asString(""));
    }
    throw Refusal.of(
        ConsolidationProblem.GROUP_UNKNOWN,
        "scenario",
        "what",
        id,
        "known",
        String.join(", ", known));
  }

  @Override
  public List<Moved> differences(String id, @Nullable String other) {
    Summary summary = table.find(id).orElseThrow(() -> unknown(id));
    String before = other == null ? summary.previous() : other;
    if (before == null) {
      throw Refusal.of(ConsolidationProblem.NO_PREVIOUS_RUN, "id");
    }
    return compare(new Answer(before, best(before)), new Answer(id, best(id)));
  }

  private String best(String id) {
    return document(id).path("scenarios").path(0).path("id").asString("S1");
  }

  @Override
  public List<Changed> changed(String id) {
    Fingerprints then = table.fingerprints(id).orElseThrow(() -> unknown(id));
    Summary summary = table.find(id).orElseThrow(() -> unknown(id));
    Assessed assessed = mines.at(summary.county(), summary.asOf());
    Fingerprints now = Fingerprints.of(assessed, Decided.of(assessed, mines::decided));
    return then.changedIn(now, then.mines().keySet());
  }

  @Override
  public Optional<Set<MineId>> adopted(MineId mine) {
    return adoptions.list(new Adoptions.Filter(null, mine.value(), null, false)).stream()
        .map(
            adoption ->
                adoption.members().stream()
                    .map(MineId::new)
                    .collect(Collectors.toCollection(TreeSet::new)))
        .<Set<MineId>>map(members -> members)
        .findFirst();
  }

  /** In the transaction of the change: nobody sees a proposal as fresh that is not. */
  @EventListener
  void registryChanged(RegistryChanged change) {
    Set<String> touched = new TreeSet<>(change.mines());
    touched.addAll(change.touched());
    if (!touched.isEmpty()) {
      table.touched(List.copyOf(touched));
    }
  }
}

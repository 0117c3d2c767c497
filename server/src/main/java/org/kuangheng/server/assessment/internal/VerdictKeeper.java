package org.kuangheng.server.assessment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.assessment.Difference;
import org.kuangheng.server.assessment.internal.VerdictStore.NewRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Assesses some mines and keeps their verdicts, in the open transaction, which must see every
 * county. A verdict equal to the standing one leaves that one standing.
 */
@Component
class VerdictKeeper {
  private final MineAssessor assessor;
  private final VerdictStore verdicts;
  private final ChangeStore changes;
  private final RunStore runs;
  private final QuestionKeeper questions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VerdictKeeper(
      MineAssessor assessor, Stores stores, QuestionKeeper questions, Surroundings around) {
    this.assessor = assessor;
    this.verdicts = stores.verdicts();
    this.changes = stores.changes();
    this.runs = stores.runs();
    this.questions = questions;
    this.events = around.events();
    this.clock = around.clock();
  }

  /** The mines' verdicts under these terms; those not on the registry lose theirs. */
  Kept assess(Terms terms, Set<String> mines, Actor actor) {
    Map<String, Long> counts = changes.counts(mines);
    List<Computed> computed =
        assessor.assess(terms, mines.stream().map(MineId::new).collect(Collectors.toSet()));
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Kept kept =
        terms.standing() ? keep(terms, computed, counts, actor, at) : lookBack(terms, computed, at);
    if (terms.standing()) {
      Set<String> found = computed.stream().map(Computed::id).collect(Collectors.toSet());
      drop(mines.stream().filter(mine -> !found.contains(mine)).sorted().toList(), actor, at);
    }
    runs.count(terms.run(), kept);
    return kept;
  }

  private Kept lookBack(Terms terms, List<Computed> computed, Instant at) {
    verdicts.insert(
        computed.stream().map(each -> new NewRow(terms, each, null, null, at)).toList());
    return new Kept(computed.size(), 0, 0);
  }

  private Kept keep(
      Terms terms, List<Computed> computed, Map<String, Long> counts, Actor actor, Instant at) {
    changes.lock(computed);
    Map<String, Standing> standing =
        verdicts.standing(computed.stream().map(Computed::id).toList());
    List<Computed> other =
        computed.stream().filter(each -> !equal(each, standing.get(each.id()))).toList();
    Map<String, Difference> differences = differences(other, standing);
    List<Long> old = new ArrayList<>();
    List<NewRow> rows = new ArrayList<>();
    for (Computed each : other) {
      Standing before = standing.get(each.id());
      Difference difference = Objects.requireNonNull(differences.get(each.id()));
      if (before != null) {
        old.add(before.id());
      }
      rows.add(
          new NewRow(terms, each, before == null ? null : before.id(), Json.text(difference), at));
    }
    verdicts.supersede(old, at);
    verdicts.insert(rows);
    changes.assessed(computed, counts);
    questions.follow(terms, computed, actor, at);
    int outcomes = 0;
    for (Computed each : other) {
      Difference difference = differences.get(each.id());
      if (difference != null && difference.outcomeChanged()) {
        outcomes++;
        tell(terms, each, standing.get(each.id()), actor);
      }
    }
    return new Kept(computed.size(), computed.size() - other.size(), outcomes);
  }

  private static boolean equal(Computed computed, @Nullable Standing standing) {
    return standing != null
        && standing.verdictHash().equals(computed.verdict().receipt().verdict().hex());
  }

  private Map<String, Difference> differences(
      List<Computed> other, Map<String, Standing> standing) {
    List<Long> ids =
        other.stream()
            .map(each -> standing.get(each.id()))
            .filter(Objects::nonNull)
            .map(Standing::id)
            .toList();
    Map<String, String> documents = verdicts.documents(ids);
    Map<String, Difference> differences = new HashMap<>();
    other.parallelStream()
        .map(each -> Differences.between(before(documents.get(each.id())), each))
        .toList()
        .forEach(difference -> differences.put(difference.mine(), difference));
    return differences;
  }

  private static @Nullable Verdict before(@Nullable String document) {
    return document == null ? null : Receipt.read(document).verdict();
  }

  private void tell(Terms terms, Computed now, @Nullable Standing before, Actor actor) {
    events.publishEvent(
        Entries.of(now.id(), "verdict.given", actor)
            .in(now.county())
            .about("enterprise", now.enterprise())
            .about("run", terms.run())
            .about("outcome", now.verdict().outcome())
            .from(
                before == null ? null : new Sha256(before.verdictHash()),
                now.verdict().receipt().verdict()));
  }

  private void drop(List<String> gone, Actor actor, Instant at) {
    Map<String, Standing> standing = verdicts.standing(gone);
    if (standing.isEmpty()) {
      return;
    }
    changes.forget(standing.keySet());
    verdicts.supersede(standing.values().stream().map(Standing::id).toList(), at);
    questions.withdraw(standing.keySet(), actor, at);
    standing.values().stream()
        .sorted(java.util.Comparator.comparing(Standing::mine))
        .forEach(
            each ->
                events.publishEvent(
                    Entries.of(each.mine(), "verdict.dropped", actor)
                        .from(new Sha256(each.verdictHash()), null)));
  }
}

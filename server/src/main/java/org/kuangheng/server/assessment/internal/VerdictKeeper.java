package org.kuangheng.server.assessment.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.VerdictCodec;
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
    Map<String, VerdictCodec.Recorded> before = before(other, standing);
    Map<String, Difference> differences = differences(other, before);
    List<Long> old = new ArrayList<>();
    List<NewRow> rows = new ArrayList<>();
    for (Computed each : other) {
      Standing was = standing.get(each.id());
      Difference difference = Objects.requireNonNull(differences.get(each.id()));
      if (was != null) {
        old.add(was.id());
      }
      rows.add(new NewRow(terms, each, was == null ? null : was.id(), Json.text(difference), at));
    }
    verdicts.supersede(old, at);
    verdicts.insert(rows);
    changes.assessed(computed, counts);
    reopenNeighbours(terms, other, before, at);
    questions.follow(terms, computed, actor, at);
    int outcomes = 0;
    for (Computed each : other) {
      Difference difference = differences.get(each.id());
      if (difference != null && difference.outcomeChanged()) {
        outcomes++;
      }
      tell(terms, each, standing.get(each.id()), actor);
    }
    return new Kept(computed.size(), computed.size() - other.size(), outcomes);
  }

  private static boolean equal(Computed computed, @Nullable Standing standing) {
    return standing != null
        && standing.verdictHash().equals(computed.verdict().receipt().verdict().hex());
  }

  private Map<String, VerdictCodec.Recorded> before(
      List<Computed> other, Map<String, Standing> standing) {
    List<Long> ids =
        other.stream()
            .map(each -> standing.get(each.id()))
            .filter(Objects::nonNull)
            .map(Standing::id)
            .toList();
    Map<String, VerdictCodec.Recorded> before = new HashMap<>();
    verdicts.documents(ids).values().parallelStream()
        .map(Receipt::read)
        .toList()
        .forEach(recorded -> before.put(recorded.mine().id().value(), recorded));
    return before;
  }

  private static Map<String, Difference> differences(
      List<Computed> other, Map<String, VerdictCodec.Recorded> before) {
    Map<String, Difference> differences = new HashMap<>();
    for (Computed each : other) {
      VerdictCodec.Recorded was = before.get(each.id());
      differences.put(each.id(), Differences.between(was == null ? null : was.verdict(), each));
    }
    return differences;
  }

  /** A mine whose mineral, area or ore bodies changed is another neighbour to those around it. */
  private void reopenNeighbours(
      Terms terms, List<Computed> other, Map<String, VerdictCodec.Recorded> before, Instant at) {
    Set<String> neighbours = new TreeSet<>();
    for (Computed each : other) {
      VerdictCodec.Recorded was = before.get(each.id());
      if (was != null && each.isAnotherNeighbourThan(was)) {
        neighbours.addAll(each.neighbours());
        neighbours.addAll(Computed.of(was).neighbours());
      }
    }
    other.forEach(each -> neighbours.remove(each.id()));
    if (!neighbours.isEmpty()) {
      changes.touch(neighbours, terms.run(), at, false);
    }
  }

  private void tell(Terms terms, Computed now, @Nullable Standing before, Actor actor) {
    events.publishEvent(
        Entries.of(now.id(), "verdict.given", actor)
            .in(now.county())
            .about("enterprise", now.enterprise())
            .about("run", terms.run())
            .about("outcome", now.verdict().outcome())
            .about("receipt", Sha256.of(now.document().getBytes(StandardCharsets.UTF_8)).hex())
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

package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.internal.QuestionStore.NewRow;
import org.kuangheng.server.identity.Caller;
import org.springframework.stereotype.Component;

/**
 * Keeps the open questions in step with the verdicts: asks what would decide an undecided mine, and
 * withdraws what no longer matters.
 */
@Component
class QuestionKeeper {
  private final QuestionStore store;
  private final VerdictStore verdicts;
  private final Surroundings around;

  QuestionKeeper(QuestionStore store, VerdictStore verdicts, Surroundings around) {
    this.store = store;
    this.verdicts = verdicts;
    this.around = around;
  }

  void follow(Terms terms, List<Computed> computed, Actor actor, Instant at) {
    List<String> mines = computed.stream().map(Computed::id).toList();
    List<Question> open = store.open(mines, around.today());
    Set<String> asked =
        open.stream().map(one -> key(one.mine(), one.fact())).collect(Collectors.toSet());
    Set<String> wanted = new HashSet<>();
    Map<String, Long> ids = verdicts.idsOf(mines);
    Set<String> discretion = Discretion.facts(terms.pack());
    List<NewRow> rows = new ArrayList<>();
    for (Computed each : computed) {
      for (Verdict.Question question : each.asked().values()) {
        String key = key(each.id(), question.fact());
        wanted.add(key);
        Long verdict = ids.get(each.id());
        if (!asked.contains(key) && verdict != null) {
          boolean norm = discretion.contains(question.fact());
          rows.add(
              new NewRow(question(terms, each, question, norm, at), each.enterprise(), verdict));
        }
      }
    }
    store.insert(rows);
    rows.forEach(row -> audit(row.question(), "question.asked", actor));
    end(
        open.stream().filter(one -> !wanted.contains(key(one.mine(), one.fact()))).toList(),
        actor,
        at);
  }

  /** These mines have left the registry. */
  void withdraw(Collection<String> mines, Actor actor, Instant at) {
    end(store.open(mines, around.today()), actor, at);
  }

  private void end(List<Question> questions, Actor actor, Instant at) {
    if (!questions.isEmpty()) {
      store.withdraw(questions.stream().map(Question::id).toList(), at);
      questions.forEach(question -> audit(question, "question.withdrawn", actor));
    }
  }

  private void audit(Question question, String act, Actor actor) {
    around
        .events()
        .publishEvent(
            Entries.of(question.mine(), act, actor)
                .in(question.county())
                .about("question", question.id())
                .about("fact", question.fact())
                .about("unit", question.unit()));
  }

  private static String key(String mine, String fact) {
    return mine + '\n' + fact;
  }

  /** A question about a fact that a unit takes up unasked. */
  static Question unasked(
      FactDefinition fact, MineRecord mine, LocalDate asOf, boolean discretion, Caller caller) {
    String own = Owners.unitOf(caller);
    boolean may = fact.assertedBy().contains(own);
    String unit = may || fact.assertedBy().isEmpty() ? own : fact.assertedBy().getFirst();
    String county = mine.county().value();
    return new Question(
        "unasked",
        mine.id().value(),
        county,
        fact.id(),
        fact.label(),
        fact.question(),
        fact.kind().name(),
        fact.words(),
        fact.unit(),
        !fact.assertedBy().isEmpty(),
        discretion,
        fact.assertedBy(),
        unit,
        may ? caller.unit() : Owners.of(unit, county, null),
        asOf,
        Instant.EPOCH,
        asOf,
        Question.State.OPEN,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        1);
  }

  private Question question(
      Terms terms, Computed computed, Verdict.Question asked, boolean discretion, Instant at) {
    Pack pack = terms.pack();
    FactDefinition fact = pack.findFact(asked.fact()).orElse(null);
    String unit = asked.units().getFirst();
    LocalDate due =
        around.properties().calendar().after(around.today(), around.properties().answerDays());
    return new Question(
        UUID.randomUUID().toString(),
        computed.id(),
        computed.county(),
        asked.fact(),
        fact == null ? new LocalizedText(asked.fact(), asked.fact()) : fact.label(),
        asked.question(),
        fact == null ? FactDefinition.Kind.YES_NO.name() : fact.kind().name(),
        fact == null ? List.of() : fact.words(),
        fact == null ? null : fact.unit(),
        fact != null && Discretion.answerable(fact),
        discretion,
        asked.units(),
        unit,
        Owners.of(unit, computed.county(), computed.enterprise()),
        terms.asOf(),
        at,
        due,
        Question.State.OPEN,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        1);
  }
}

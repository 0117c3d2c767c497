package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.AssessmentRun;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.Question.Move;
import org.kuangheng.server.assessment.Questions;
import org.kuangheng.server.assessment.internal.NotificationStore.Notice;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions as units work on them. */
@Component
class QuestionDesk implements Questions {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionDesk.class);
  private static final int LEAST_GROUND = 2;

  private final QuestionStore store;
  private final Answering answering;
  private final Reassessment reassessment;
  private final VerdictStore verdicts;
  private final NotificationStore notifications;
  private final Tools tools;

  QuestionDesk(
      QuestionStore store,
      Answering answering,
      Reassessment reassessment,
      NotificationStore notifications,
      Tools tools) {
    this.store = store;
    this.answering = answering;
    this.reassessment = reassessment;
    this.verdicts = answering.verdicts();
    this.notifications = notifications;
    this.tools = tools;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Question> list(Caller caller, Filter filter, @Nullable String cursor, int limit) {
    boolean own = filter.own() || !caller.may(Permission.READ_VERDICTS);
    return store.list(
        filter,
        new QuestionStore.Own(own ? caller.unit() : null, tools.around().today()),
        cursor,
        limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Question> find(String id) {
    return store.find(id, tools.around().today());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Question> open(String mine) {
    return store.open(List.of(mine), tools.around().today());
  }

  @Override
  public Answered answer(Caller caller, String id, @Nullable String ifMatch, Answer answer) {
    return settled(
        caller,
        () -> {
          Question question = locked(id);
          EntityTag.of(question.version()).require(ifMatch);
          return answering.answer(caller, question, answer);
        });
  }

  @Override
  public Answered exercise(Caller caller, String mine, String fact, Answer answer) {
    return settled(
        caller,
        () -> {
          Question question =
              store
                  .lockOpen(mine, fact, tools.around().today())
                  .orElseGet(() -> unasked(caller, mine, fact));
          if (!question.discretion()) {
            throw Refusal.of(
                AssessmentProblem.NO_DISCRETION,
                "fact",
                "label",
                question.label().zh(),
                "known",
                String.join(", ", Discretion.sorted(Discretion.facts(tools.packs().active()))));
          }
          return answering.answer(caller, question, answer);
        });
  }

  /** The answer in the caller's fence; then the verdict, among neighbours beyond it. */
  private Answered settled(Caller caller, Supplier<Question> step) {
    Question question = tools.transactions().execute(_ -> step.get());
    String before = outcome(question.mine());
    String run = assess(caller, question);
    String after = outcome(question.mine());
    Question now =
        tools
            .transactions()
            .execute(_ -> store.find(question.id(), tools.around().today()).orElse(question));
    return new Answered(now, run, before, after);
  }

  /** The answer stands whatever becomes of this: what fails here is taken up again shortly. */
  private @Nullable String assess(Caller caller, Question question) {
    try {
      return reassessment
          .of(
              question.mine(),
              question.county(),
              new Reassessment.Occasion(AssessmentRun.Cause.ANSWER, caller.actor()))
          .id();
    } catch (RuntimeException e) {
      LOG.warn("The mine {} could not be assessed after an answer", question.mine(), e);
      return null;
    }
  }

  private String outcome(String mine) {
    return tools
        .transactions()
        .execute(
            _ ->
                Optional.ofNullable(verdicts.standing(Set.of(mine)).get(mine))
                    .map(Standing::outcome)
                    .orElse(""));
  }

  private Question locked(String id) {
    return store
        .lock(id, tools.around().today())
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  /** A matter of discretion that nobody asked about, as if it had been asked. */
  private Question unasked(Caller caller, String mine, String factId) {
    Pack pack = tools.packs().active();
    FactDefinition fact =
        pack.findFact(factId)
            .orElseThrow(() -> Refusal.of(AssessmentProblem.FACT_UNKNOWN, "fact", "fact", factId));
    LocalDate asOf =
        Optional.ofNullable(verdicts.standing(Set.of(mine)).get(mine))
            .map(Standing::asOf)
            .orElseGet(tools.around()::today);
    MineRecord found = Registered.mine(tools.registry(), mine, asOf);
    return QuestionKeeper.unasked(
        fact, found, asOf, Discretion.facts(pack).contains(factId), caller);
  }

  @Override
  @Transactional
  public List<Question> route(Caller caller, List<String> ids, String unit, String ground) {
    caller.require(Permission.ROUTE_QUESTIONS);
    requireGround(ground);
    Instant now = tools.around().now();
    List<Issue> issues = new ArrayList<>();
    List<Question> moved = new ArrayList<>();
    for (String id : ids.stream().distinct().sorted().toList()) {
      Optional<Question> question = store.lock(id, tools.around().today());
      if (question.isEmpty()) {
        issues.add(Issue.of(ApiProblem.NOT_FOUND, Place.of("request").atField(id), "what", id));
      } else {
        refusal(question.get(), unit).ifPresentOrElse(issues::add, () -> moved.add(question.get()));
      }
    }
    if (!issues.isEmpty()) {
      throw new Refusal(DecisionDesk.status(issues), issues);
    }
    for (Question question : moved) {
      Move move = new Move(question.unit(), unit, caller.id(), ground, now);
      String enterprise = store.enterpriseOf(question.id());
      String owner =
          unit.startsWith("technical:") ? unit : Owners.of(unit, question.county(), enterprise);
      store.move(question, move, owner);
      tell(question, owner, enterprise, now);
      audit(caller, question, unit, ground);
    }
    return moved.stream()
        .map(question -> store.find(question.id(), tools.around().today()).orElse(question))
        .toList();
  }

  private static Optional<Issue> refusal(Question question, String unit) {
    Place place = Place.of("request").atField(question.id());
    if (question.closedAt() != null) {
      return Optional.of(
          Issue.of(
              AssessmentProblem.QUESTION_CLOSED,
              place,
              "question",
              question.id(),
              "state",
              question.state()));
    }
    String code = unit.startsWith("technical:") ? Owners.TECHNICAL : unit;
    return question.units().contains(code)
        ? Optional.empty()
        : Optional.of(
            Issue.of(
                AssessmentProblem.UNIT_MAY_NOT_ANSWER,
                place,
                "unit",
                unit,
                "label",
                question.label().zh(),
                "may",
                String.join(", ", question.units())));
  }

  private void tell(Question question, String owner, @Nullable String enterprise, Instant now) {
    notifications.leave(
        new Notice(
            owner,
            Notifications.Kind.QUESTION_ROUTED,
            owner.startsWith("county:") ? question.county() : null,
            owner.startsWith("enterprise:") ? enterprise : null,
            question.mine(),
            question.id(),
            Map.of("fact", question.fact(), "due", question.due().toString()),
            null),
        now);
  }

  private void audit(Caller caller, Question question, String unit, String ground) {
    tools
        .around()
        .events()
        .publishEvent(
            Entries.of(question.mine(), "question.routed", caller.actor())
                .in(question.county())
                .because(ground)
                .about("question", question.id())
                .about("from", question.unit())
                .about("to", unit));
  }

  static void requireGround(@Nullable String ground) {
    if (ground == null
        || ground.strip().codePointCount(0, ground.strip().length()) < LEAST_GROUND) {
      throw Refusal.of(ApiProblem.GROUND_REQUIRED, "ground", "least", LEAST_GROUND);
    }
  }
}

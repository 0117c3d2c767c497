package org.kuangheng.server.assessment.internal;

import java.time.Instant;
import java.util.List;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.DocumentRef;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.Questions.Answer;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.RegistryForms;
import org.springframework.stereotype.Component;

/** Turns an answer into a fact on the registry, in the open transaction. */
@Component
class Answering {
  private final QuestionStore store;
  private final VerdictStore verdicts;
  private final Tools tools;

  Answering(QuestionStore store, VerdictStore verdicts, Tools tools) {
    this.store = store;
    this.verdicts = verdicts;
    this.tools = tools;
  }

  VerdictStore verdicts() {
    return verdicts;
  }

  /** The question is locked, or was never asked. The fact holds from the day it is about. */
  Question answer(Caller caller, Question question, Answer answer) {
    check(caller, question, answer);
    FactDefinition fact =
        tools
            .packs()
            .active()
            .findFact(question.fact())
            .orElseThrow(
                () -> Refusal.of(AssessmentProblem.FACT_UNKNOWN, "fact", "fact", question.fact()));
    FactValue value =
        AnswerForm.read(fact, answer.value())
            .orElseThrow(
                () ->
                    Refusal.of(
                        AssessmentProblem.ANSWER_INVALID,
                        "value",
                        "label",
                        fact.label().zh(),
                        "expected",
                        AnswerForm.expected(fact),
                        "given",
                        answer.value()));
    Instant now = tools.around().now();
    Act act =
        tools
            .registry()
            .apply(
                caller,
                Act.Kind.ANSWER,
                answer.ground(),
                List.of(change(caller, question, value, answer)));
    store.answered(question, answer, caller.id(), new QuestionStore.Closing(now, act.id()));
    tools
        .around()
        .events()
        .publishEvent(
            Entries.of(question.mine(), "question.answered", caller.actor())
                .in(question.county())
                .because(answer.ground())
                .about("question", question.id())
                .about("fact", question.fact())
                .about("act", act.id()));
    return question;
  }

  private Change change(Caller caller, Question question, FactValue value, Answer answer) {
    String unit = Owners.unitOf(caller);
    Source source =
        new Source(
            new DocumentRef(document(answer), answer.documentDate()),
            new UnitCode(unit),
            answer.documentDate() == null ? tools.around().today() : answer.documentDate(),
            unit.equals(Owners.ENTERPRISE)
                ? VerificationState.REPORTED
                : VerificationState.VERIFIED);
    FactContent content = FactContent.of(new Fact(question.fact(), value, source));
    return new Change.Put(
        RegistryForms.fact(question.mine(), question.fact()),
        question.asOf(),
        null,
        RegistryForms.of(content));
  }

  private static String document(Answer answer) {
    return answer.evidence() == null
        ? answer.document().strip()
        : answer.document().strip() + "（附件 " + answer.evidence() + "）";
  }

  private static void check(Caller caller, Question question, Answer answer) {
    if (question.closedAt() != null) {
      throw Refusal.of(
          AssessmentProblem.QUESTION_CLOSED,
          "id",
          "question",
          question.id(),
          "state",
          question.state());
    }
    if (!question.owner().equals(caller.unit())) {
      throw Refusal.of(
          AssessmentProblem.NOT_YOUR_QUESTION,
          "id",
          "question",
          question.id(),
          "unit",
          question.unit());
    }
    if (!question.answerable()) {
      throw Refusal.of(AssessmentProblem.NOT_ANSWERABLE, "id", "label", question.label().zh());
    }
    if (answer.document().isBlank()) {
      throw Refusal.of(ApiProblem.INVALID, "document", "field", "document", "why", "required");
    }
    if (question.discretion()) {
      QuestionDesk.requireGround(answer.ground());
    }
  }
}

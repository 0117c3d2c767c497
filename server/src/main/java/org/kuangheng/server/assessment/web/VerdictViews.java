package org.kuangheng.server.assessment.web;

import java.util.List;
import java.util.Optional;
import org.kuangheng.assessment.VerdictNames;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.Decision;
import org.kuangheng.server.assessment.Decisions;
import org.kuangheng.server.assessment.Questions;
import org.kuangheng.server.assessment.Verdicts;
import org.kuangheng.server.policy.PolicyPacks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a mine's verdict is shown with. */
@Component
class VerdictViews {
  private final Questions questions;
  private final Decisions decisions;
  private final PolicyPacks packs;
  private final JsonMapper json;

  VerdictViews(Questions questions, Decisions decisions, PolicyPacks packs, JsonMapper json) {
    this.questions = questions;
    this.decisions = decisions;
    this.packs = packs;
    this.json = json;
  }

  VerdictView of(Verdicts.Full full, boolean names) {
    String mine = full.row().mine();
    JsonNode verdict = json.readTree(full.receipt()).path("verdict");
    String packId = verdict.path("pack").asString("");
    Optional<Pack> pack = names ? packs.find(packId) : Optional.empty();
    Decision decision =
        decisions.history(mine).stream()
            .filter(each -> each.endedAt() == null)
            .findFirst()
            .orElse(null);
    return new VerdictView(
        full.row(),
        packId,
        verdict.path("receipt").path("pack").asString(""),
        full.changedBy(),
        verdict,
        full.row().supersededAt() == null ? questions.open(mine) : List.of(),
        decision,
        pack.map(VerdictNames::of).orElse(null),
        pack.map(VerdictNames::assumptions).orElse(null));
  }
}

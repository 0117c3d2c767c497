package org.kuangheng.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/** Whether the pack and its DMN model name the same things. */
final class DecisionReferences {
  /** The decision that says whether a mine is in the programme. */
  static final String ELIGIBLE = "eligible";

  /** The decision that gives the disposition by precedence. */
  static final String DISPOSITION = "disposition";

  private final PackDraft draft;
  private final Pack pack;
  private final DmnModelFile model;

  DecisionReferences(PackDraft draft, DmnModelFile model) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.model = model;
  }

  void check() {
    pack.categories().forEach(c -> needs(c.decision(), c.code(), c));
    pack.eligibility().forEach(c -> needs(c.decision(), c.id(), c));
    pack.criteria().forEach(c -> needs(c.decision(), c.id(), c));
    pack.warnings().forEach(w -> needs(w.decision(), w.id(), w));
    needs(ELIGIBLE, pack.id(), pack);
    needs(DISPOSITION, pack.id(), pack);
    model.inputs().forEach(this::checkInput);
    checkWords();
  }

  private void needs(String decision, String by, Object owner) {
    if (!pack.decisions().decisions().contains(decision)) {
      Place place = draft.placeOf(owner);
      draft
          .issues()
          .add(Issue.of(PolicyIssue.DECISION_MISSING, place, "decision", decision, "by", by));
    }
  }

  private void checkInput(String input, String type) {
    Optional<FactDefinition> fact = pack.findFact(input);
    if (fact.isEmpty() && pack.findThreshold(input).isEmpty()) {
      report(PolicyIssue.DMN_INPUT_UNKNOWN, "input", input);
      return;
    }
    String expected = fact.map(definition -> typeOf(definition.kind())).orElse("boolean");
    if (!type.equals(expected)) {
      report(PolicyIssue.DMN_INPUT_TYPE, "input", input, "type", type, "expected", expected);
    }
  }

  /** A word in FEEL that no fact may hold and no category is called is a slip of the pen. */
  private void checkWords() {
    Set<String> known = new HashSet<>();
    pack.facts().forEach(fact -> known.addAll(fact.words()));
    pack.categories().forEach(category -> known.add(category.code()));
    for (DmnModelFile.Expression expression : model.expressions()) {
      for (String word : expression.words()) {
        if (!known.contains(word)) {
          draft
              .issues()
              .add(
                  Issue.of(
                      PolicyIssue.DANGLING_ID,
                      Place.line(model.name(), expression.line()).atField(expression.decision()),
                      "kind",
                      "word",
                      "id",
                      word));
        }
      }
    }
  }

  private static String typeOf(FactDefinition.Kind kind) {
    return Map.of(
            FactDefinition.Kind.YES_NO, "boolean",
            FactDefinition.Kind.AMOUNT, "number",
            FactDefinition.Kind.WORD, "string",
            FactDefinition.Kind.DAY, "date")
        .getOrDefault(kind, "boolean");
  }

  private void report(PolicyIssue code, Object... values) {
    draft.issues().add(Issue.of(code, Place.of(model.name()), values));
  }
}

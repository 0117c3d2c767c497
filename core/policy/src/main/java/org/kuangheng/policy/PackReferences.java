package org.kuangheng.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangheng.kernel.Issue;

/** Whether every id in a pack is there once and leads somewhere. */
final class PackReferences {
  private static final Map<String, String> SOURCES =
      Map.of(
          "document", "pack.yaml",
          "department", "pack.yaml",
          "category", "pack.yaml",
          "clause", "clauses/",
          "fact", "facts/",
          "threshold", "thresholds/");

  private final PackDraft draft;
  private final Pack pack;
  private final DmnModelFile model;
  private final Set<String> clauses;
  private final Set<String> units;
  private final Set<String> facts;
  private final Set<String> thresholds;
  private final Set<String> categories;
  private final Set<String> failed = new HashSet<>();

  PackReferences(PackDraft draft, DmnModelFile model) {
    this.draft = draft;
    this.pack = Objects.requireNonNull(draft.pack());
    this.model = model;
    this.clauses = ids(pack.clauses(), Pack.Clause::id);
    this.units = ids(pack.departments(), Pack.Department::code);
    this.facts = ids(pack.facts(), FactDefinition::id);
    this.thresholds = ids(pack.thresholds(), Threshold::id);
    this.categories = ids(pack.categories(), Pack.Category::code);
  }

  void check() {
    for (Issue issue : draft.issues()) {
      SOURCES.forEach(
          (kind, source) -> {
            if (issue.blocks() && issue.place().file().startsWith(source)) {
              failed.add(kind);
            }
          });
    }
    checkOnce();
    checkClauses();
    checkUnits();
    checkThresholds();
    checkCategories();
    checkRest();
    checkCases();
    new Ranges(draft).check();
    new DecisionReferences(draft, model).check();
  }

  private void checkOnce() {
    once("document", pack.documents(), Pack.BasisDocument::id);
    once("clause", pack.clauses(), Pack.Clause::id);
    once("department", pack.departments(), Pack.Department::code);
    once("category", pack.categories(), Pack.Category::code);
    once("fact", pack.facts(), FactDefinition::id);
    once("threshold", pack.thresholds(), Threshold::id);
    once("criterion", pack.eligibility(), Pack.Criterion::id);
    once("criterion", pack.criteria(), Pack.Criterion::id);
    once("layer", pack.layers(), LayerRule::id);
    once("warning", pack.warnings(), Pack.Warning::id);
    once("stage", pack.stages(), Pack.Stage::id);
    once("target", pack.targets(), Pack.Target::id);
    once("assumption", pack.assumptions(), Pack.Assumption::id);
    once("case", draft.cases(), PackCase::id);
    for (Threshold threshold : pack.thresholds()) {
      if (facts.contains(threshold.id())) {
        duplicate("threshold", threshold.id(), threshold);
      }
    }
    for (Pack.Criterion ground : pack.eligibility()) {
      if (pack.criteria().stream().anyMatch(other -> other.id().equals(ground.id()))) {
        duplicate("criterion", ground.id(), ground);
      }
    }
  }

  private void checkClauses() {
    Set<String> documents = ids(pack.documents(), Pack.BasisDocument::id);
    for (Pack.Clause clause : pack.clauses()) {
      needs(documents, "document", clause.document(), clause);
    }
    pack.categories().forEach(c -> needs(clauses, "clause", c.clause(), c));
    pack.eligibility().forEach(c -> needs(clauses, "clause", c.clause(), c));
    pack.criteria().forEach(c -> needs(clauses, "clause", c.clause(), c));
    pack.thresholds().forEach(t -> needs(clauses, "clause", t.clause(), t));
    pack.layers().forEach(l -> needs(clauses, "clause", l.clause(), l));
    pack.warnings().forEach(w -> needs(clauses, "clause", w.clause(), w));
    pack.stages().forEach(s -> needs(clauses, "clause", s.clause(), s));
    pack.targets().forEach(t -> needs(clauses, "clause", t.clause(), t));
    draft.cases().forEach(c -> needs(clauses, "clause", c.clause(), c));
    pack.requiredFields()
        .values()
        .forEach(fields -> fields.forEach(f -> needs(clauses, "clause", f.clause(), f)));
    needs(clauses, "clause", pack.life().clause(), pack.life());
    pack.assumptions()
        .forEach(a -> a.clauses().forEach(clause -> needs(clauses, "clause", clause, a)));
    draft.informational().forEach(clause -> needs(clauses, "clause", clause, pack));
  }

  private void checkUnits() {
    pack.clauses().forEach(c -> all(units, "department", c.verifiedBy(), c));
    pack.facts().forEach(f -> all(units, "department", f.assertedBy(), f));
    pack.layers().forEach(l -> all(units, "department", l.departments(), l));
    pack.stages().forEach(s -> all(units, "department", s.actors(), s));
    pack.stages().forEach(s -> all(units, "department", s.chain(), s));
  }

  private void checkThresholds() {
    for (Threshold threshold : pack.thresholds()) {
      needs(facts, "fact", threshold.fact(), threshold);
      draft.issues().addAll(new ThresholdShape(pack, threshold, draft.placeOf(threshold)).faults());
    }
    ConsolidationRules rules = pack.consolidation();
    needs(thresholds, "threshold", rules.minimumCapacity(), rules);
    needs(thresholds, "threshold", rules.minimumLife(), rules);
    if (!rules.minimumReserves().isEmpty()) {
      needs(thresholds, "threshold", rules.minimumReserves(), rules);
    }
    all(facts, "fact", rules.openFacts(), rules);
    all(facts, "fact", draft.overrides(), pack);
  }

  private void checkCategories() {
    pack.criteria().forEach(c -> needs(categories, "category", c.category(), c));
    all(categories, "category", pack.requiredFields().keySet(), pack);
    draft.exclusive().forEach(pair -> all(categories, "category", pair, pack));
  }

  private void checkRest() {
    for (FactDefinition fact : pack.facts()) {
      draft.issues().addAll(new FactShape(fact, draft.placeOf(fact)).faults());
    }
    for (Pack.Stage stage : pack.stages()) {
      if (stage.months() != null && stage.due() != null) {
        draft
            .issues()
            .add(Issue.of(PolicyIssue.MONTHS_AND_DUE, draft.placeOf(stage), "id", stage.id()));
      }
    }
  }

  private void checkCases() {
    Set<String> criteria = ids(pack.criteria(), Pack.Criterion::id);
    criteria.addAll(ids(pack.eligibility(), Pack.Criterion::id));
    for (PackCase one : draft.cases()) {
      PackCase.Expectation expected = one.expect();
      all(facts, "fact", one.facts().keySet(), one);
      all(criteria, "criterion", expected.criteria().keySet(), one);
      all(thresholds, "threshold", expected.thresholds().keySet(), one);
      all(pack.decisions().decisions(), "decision", expected.decisions().keySet(), one);
      String disposition = expected.disposition();
      if (disposition != null
          && !disposition.equals(PackCase.UNDECIDED)
          && !disposition.equals(PackCase.NONE)) {
        needs(categories, "category", disposition, one);
      }
      one.facts().forEach((id, value) -> checkValue(one, id, value));
    }
  }

  private void checkValue(PackCase one, String id, Object value) {
    FactShape shape =
        pack.findFact(id).map(fact -> new FactShape(fact, draft.placeOf(one))).orElse(null);
    if (shape != null && !shape.admits(value)) {
      draft
          .issues()
          .add(
              Issue.of(
                  PolicyIssue.WRONG_TYPE,
                  shape.place().atField(one.id()),
                  "key",
                  id,
                  "found",
                  value,
                  "expected",
                  shape.expected()));
    }
  }

  private <T> void once(String kind, List<T> items, Function<T, String> id) {
    Map<String, T> seen = new HashMap<>();
    for (T item : items) {
      if (seen.putIfAbsent(id.apply(item), item) != null) {
        duplicate(kind, id.apply(item), item);
      }
    }
  }

  private void duplicate(String kind, String id, Object item) {
    draft
        .issues()
        .add(Issue.of(PolicyIssue.DUPLICATE_ID, draft.placeOf(item), "kind", kind, "id", id));
  }

  private void all(Set<String> known, String kind, Collection<String> ids, Object owner) {
    ids.forEach(id -> needs(known, kind, id, owner));
  }

  /** What a file that could not be read might have held is not missing. */
  private void needs(Set<String> known, String kind, String id, Object owner) {
    if (!known.contains(id) && !failed.contains(kind)) {
      draft
          .issues()
          .add(Issue.of(PolicyIssue.DANGLING_ID, draft.placeOf(owner), "kind", kind, "id", id));
    }
  }

  private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
    return items.stream().map(id).collect(Collectors.toCollection(HashSet::new));
  }
}

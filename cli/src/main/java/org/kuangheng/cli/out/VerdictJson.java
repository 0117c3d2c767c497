package org.kuangheng.cli.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.cli.chain.Outcome;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/**
 * {@code verdicts.json}: every verdict, with the names of categories, criteria and facts once at
 * the top. {@code outcome} is the category's code, {@code UNDECIDED} or {@code NOT_ELIGIBLE};
 * {@code recommended} is {@code null} for the last two.
 */
final class VerdictJson {
  private VerdictJson() {}

  static Map<String, @Nullable Object> of(Chain chain) {
    List<Object> verdicts = new ArrayList<>();
    for (MineRecord mine : chain.survey().mines()) {
      Verdict verdict = chain.verdicts().get(mine.id());
      if (verdict != null) {
        verdicts.add(verdict(chain.pack(), mine, verdict));
      }
    }
    return Json.map(
        "pack",
        chain.pack().id(),
        "pack_hash",
        chain.pack().hash().hex(),
        "as_of",
        chain.asOf().toString(),
        "names",
        names(chain.pack()),
        "assumptions",
        assumptions(chain.pack()),
        "verdicts",
        verdicts);
  }

  private static Object verdict(Pack pack, MineRecord mine, Verdict verdict) {
    String recommended = verdict.recommended();
    Map<String, @Nullable Object> tree =
        Json.map(
            "mine",
            mine.id().value(),
            "name",
            mine.name(),
            "county",
            mine.county().value(),
            "outcome",
            Outcome.of(verdict),
            "recommended",
            recommended,
            "recommended_name",
            recommended == null
                ? null
                : pack.findCategory(recommended).map(c -> Json.text(c.name())).orElse(null));
    if (CanonicalForms.exact(verdict) instanceof Map<?, ?> exact) {
      exact.forEach((key, value) -> tree.put(String.valueOf(key), value));
    }
    return tree;
  }

  private static Map<String, @Nullable Object> names(Pack pack) {
    Map<String, LocalizedText> categories = new LinkedHashMap<>();
    pack.categories().forEach(category -> categories.put(category.code(), category.name()));
    Map<String, LocalizedText> criteria = new LinkedHashMap<>();
    pack.eligibility().forEach(criterion -> criteria.put(criterion.id(), criterion.label()));
    pack.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion.label()));
    Map<String, LocalizedText> facts = new LinkedHashMap<>();
    pack.facts().forEach(fact -> facts.put(fact.id(), fact.label()));
    Map<String, LocalizedText> units = new LinkedHashMap<>();
    pack.departments().forEach(unit -> units.put(unit.code(), unit.name()));
    return Json.map(
        "categories",
        texts(categories),
        "criteria",
        texts(criteria),
        "facts",
        texts(facts),
        "units",
        texts(units));
  }

  private static List<Object> assumptions(Pack pack) {
    List<Object> list = new ArrayList<>();
    for (Pack.Assumption assumption : pack.assumptions()) {
      list.add(
          Json.map(
              "id",
              assumption.id(),
              "clauses",
              assumption.clauses(),
              "question",
              Json.text(assumption.question()),
              "taken",
              Json.text(assumption.taken()),
              "alternative",
              Json.text(assumption.alternative())));
    }
    return list;
  }

  private static Map<String, @Nullable Object> texts(Map<String, LocalizedText> texts) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    texts.forEach((key, text) -> tree.put(key, Json.text(text)));
    return tree;
  }
}

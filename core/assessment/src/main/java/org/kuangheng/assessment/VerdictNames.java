package org.kuangheng.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/**
 * The words beside verdicts (名称对照), as a JSON-able tree: a pack's names of categories, criteria,
 * thresholds, facts and units, and the readings it has taken.
 */
public final class VerdictNames {
  private VerdictNames() {}

  /** Names by kind and id, each in both languages. */
  public static Map<String, @Nullable Object> of(Pack pack) {
    Map<String, LocalizedText> categories = new LinkedHashMap<>();
    pack.categories().forEach(category -> categories.put(category.code(), category.name()));
    Map<String, LocalizedText> criteria = new LinkedHashMap<>();
    pack.eligibility().forEach(criterion -> criteria.put(criterion.id(), criterion.label()));
    pack.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion.label()));
    Map<String, LocalizedText> thresholds = new LinkedHashMap<>();
    pack.thresholds().forEach(threshold -> thresholds.put(threshold.id(), threshold.label()));
    Map<String, LocalizedText> facts = new LinkedHashMap<>();
    pack.facts().forEach(fact -> facts.put(fact.id(), fact.label()));
    Map<String, LocalizedText> units = new LinkedHashMap<>();
    pack.departments().forEach(unit -> units.put(unit.code(), unit.name()));
    Map<String, @Nullable Object> names = new LinkedHashMap<>();
    names.put("categories", texts(categories));
    names.put("criteria", texts(criteria));
    names.put("thresholds", texts(thresholds));
    names.put("facts", texts(facts));
    names.put("units", texts(units));
    return names;
  }

  /** The pack's assumptions, in its order. */
  public static List<Map<String, @Nullable Object>> assumptions(Pack pack) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (Pack.Assumption assumption : pack.assumptions()) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("id", assumption.id());
      tree.put("clauses", assumption.clauses());
      tree.put("question", text(assumption.question()));
      tree.put("taken", text(assumption.taken()));
      tree.put("alternative", text(assumption.alternative()));
      list.add(tree);
    }
    return list;
  }

  private static Map<String, @Nullable Object> texts(Map<String, LocalizedText> texts) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    texts.forEach((key, text) -> tree.put(key, text(text)));
    return tree;
  }

  private static Map<String, @Nullable Object> text(LocalizedText text) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return tree;
  }
}

package org.kuangheng.cli.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.assessment.VerdictNames;
import org.kuangheng.cli.chain.Chain;
import org.kuangheng.facts.MineRecord;
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
        VerdictNames.of(chain.pack()),
        "assumptions",
        VerdictNames.assumptions(chain.pack()),
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
            verdict.outcome(),
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
}

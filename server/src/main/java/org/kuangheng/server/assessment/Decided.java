package org.kuangheng.server.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Truth;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.assessment.Assessments.Assessed;

/**
 * Verdicts as people decided them: whoever is decided closed, exiting or kept alone takes no part,
 * whoever is decided for consolidation does, whatever the machine recommends.
 *
 * @param categories the decided category of each mine that has one
 */
public record Decided(Map<MineId, Verdict> verdicts, Map<MineId, String> categories) {

  /** The verdicts with the decisions {@code decision} knows. */
  public static Decided of(Assessed assessed, Function<MineId, Optional<String>> decision) {
    Map<MineId, Verdict> verdicts = new HashMap<>();
    Map<MineId, String> categories = new TreeMap<>();
    assessed
        .verdicts()
        .forEach(
            (mine, verdict) -> {
              Optional<String> category =
                  decision.apply(mine).filter(c -> known(assessed.pack(), c));
              verdicts.put(mine, category.map(c -> with(verdict, c)).orElse(verdict));
              category.ifPresent(c -> categories.put(mine, c));
            });
    return new Decided(verdicts, categories);
  }

  private static boolean known(Pack pack, String category) {
    return pack.findCategory(category).isPresent();
  }

  private static Verdict with(Verdict verdict, String category) {
    return new Verdict(
        verdict.mine(),
        verdict.pack(),
        verdict.asOf(),
        new Verdict.Eligibility(Truth.MET, verdict.eligibility().grounds()),
        verdict.criteria(),
        verdict.thresholds(),
        verdict.scale(),
        verdict.life(),
        category,
        List.of(category),
        List.of(),
        List.of(),
        verdict.alerts(),
        verdict.receipt());
  }
}

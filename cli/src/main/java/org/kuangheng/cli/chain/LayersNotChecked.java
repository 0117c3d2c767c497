package org.kuangheng.cli.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kuangheng.cli.CliIssue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;

/**
 * Names the pack's constraint layers that nobody supplied or declared checked: their absence says
 * nothing, so a reader must know of it (clause 4.1.7).
 */
final class LayersNotChecked {
  private LayersNotChecked() {}

  /** The survey with one warning a layer, layers that forbid mining first. */
  static Survey named(Survey survey, Pack pack) {
    Set<String> missing =
        survey
            .coverage()
            .missing(
                pack.layers().stream().map(LayerRule::id).toList(),
                survey.mines().stream().map(MineRecord::county).distinct().toList());
    List<Issue> issues = new ArrayList<>(survey.issues());
    pack.layers().stream()
        .filter(layer -> missing.contains(layer.id()))
        .sorted(Comparator.comparing(LayerRule::strength))
        .forEach(layer -> issues.add(issue(layer)));
    return survey.withIssues(issues);
  }

  private static Issue issue(LayerRule layer) {
    return Issue.of(
        CliIssue.LAYER_NOT_CHECKED,
        Place.of("layers").inPart(layer.id()),
        "layer",
        layer.id(),
        "zh",
        layer.name().zh(),
        "en",
        layer.name().en(),
        "strength",
        layer.strength().name());
  }
}

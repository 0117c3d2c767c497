package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.geo.prism.Withdrawal;
import org.kuangheng.policy.LayerRule;

/** 重叠核查: which mines overlap which layers, and what is left after withdrawal (clause 4.1.7). */
final class OverlapsChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<MineView> overlapping =
        context.view().mines().stream()
            .filter(mine -> mine.findings() != null && !mine.findings().overlaps().isEmpty())
            .toList();
    long unchecked =
        context.view().mines().stream().filter(mine -> mine.findings() == null).count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        overlapping.isEmpty()
            ? context.paragraph("overlap.none", "unchecked", unchecked)
            : context.paragraph(
                "overlap.lead",
                "n",
                overlapping.size(),
                "unchecked",
                unchecked,
                "annex",
                context.annex("T8")));
    for (int i = 0; i < overlapping.size(); i++) {
      blocks.add(
          context.paragraph(
              "item", "number", i + 1, "text", sentence(overlapping.get(i), context)));
    }
    return blocks;
  }

  private static String sentence(MineView mine, ChapterContext context) {
    SpatialFindings findings = mine.findings();
    if (findings == null) {
      return mine.name();
    }
    Map<String, Integer> layers = new LinkedHashMap<>();
    findings.overlaps().forEach(overlap -> layers.merge(overlap.layer(), 1, Integer::sum));
    List<String> names = layers.keySet().stream().map(layer -> name(layer, context)).toList();
    String left = withdrawal(findings.afterHardLayers(), context);
    return context.say(
        "overlap.mine", "mine", mine.name(), "layers", context.wording().list(names), "left", left);
  }

  private static String withdrawal(@Nullable Withdrawal withdrawal, ChapterContext context) {
    if (withdrawal == null || withdrawal.overlap().value().signum() == 0) {
      return "";
    }
    return context.say(
        "overlap.left",
        "given",
        context.wording().area(withdrawal.overlap()),
        "area",
        context.wording().area(withdrawal.remainingArea()),
        "share",
        context.wording().percent(withdrawal.remainingShare().value()));
  }

  private static String name(String layer, ChapterContext context) {
    return context.pack().layers().stream()
        .filter(rule -> rule.id().equals(layer))
        .findFirst()
        .map(rule -> named(rule, context))
        .orElse(layer);
  }

  private static String named(LayerRule rule, ChapterContext context) {
    return context.say(
        "overlap.layer",
        "name",
        context.of(rule.name()),
        "strength",
        context.wording().word("strength", rule.strength().name()));
  }
}

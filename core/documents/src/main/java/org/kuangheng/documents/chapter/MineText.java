package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Years;
import org.kuangheng.policy.Pack;

/** One mine's paragraph under its disposition: who it is, why, and what the plan must settle. */
final class MineText {
  private MineText() {}

  static String of(MineView mine, Pack.Category category, ChapterContext context) {
    boolean merges = category.kind() == Pack.Category.Kind.CONSOLIDATION;
    boolean inGroup = context.view().groupOf(mine.id()).isPresent();
    return who(mine, context)
        + why(mine, category, context)
        + numbers(mine, category, context)
        + (merges || inGroup ? merger(mine, context) : "")
        + (inGroup ? "" : context.requiredFields(mine, category));
  }

  /** 某矿（采矿权人：…；矿种：…；开采方式：…）。 */
  static String who(MineView mine, ChapterContext context) {
    return context.say(
        "mine.who",
        "name",
        mine.name(),
        "holder",
        mine.mine().holder().name(),
        "mineral",
        context.wording().mineral(mine.mine().mineral()),
        "method",
        mine.mine().method() == null
            ? context.wording().none()
            : context.wording().word("method", mine.mine().method().name()));
  }

  private static String why(MineView mine, Pack.Category category, ChapterContext context) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Set<String> facts = new LinkedHashSet<>();
    for (Verdict.CriterionResult ground : mine.grounds()) {
      labels
          .computeIfAbsent(ground.clause(), _ -> new ArrayList<>())
          .add(CriterionLabels.of(ground, context));
      facts.addAll(InputText.telling(ground.inputs(), context));
    }
    if (labels.isEmpty()) {
      return "";
    }
    List<String> reasons = new ArrayList<>();
    labels.forEach(
        (clause, found) ->
            reasons.add(
                context.say(
                    "mine.reason",
                    "clause",
                    clause,
                    "label",
                    String.join(context.say("clause.separator"), found))));
    String because =
        context.say(
            "mine.because",
            "document",
            context.pack().documentNumber(),
            "reasons",
            context.wording().list(reasons));
    return facts.isEmpty() || stays(category)
        ? because
        : because
            + context.say(
                "mine.facts", "facts", String.join(context.say("clause.separator"), facts));
  }

  private static String numbers(MineView mine, Pack.Category category, ChapterContext context) {
    Verdict verdict = mine.verdict();
    if (!stays(category) || verdict == null) {
      return "";
    }
    @Nullable AnnualCapacity capacity = verdict.scale().capacity();
    @Nullable ScaleClass scale = verdict.scale().scaleClass();
    @Nullable Years years = verdict.life().years();
    return context.say(
        "mine.numbers",
        "capacity",
        context.wording().capacity(capacity),
        "scale",
        scale == null
            ? context.say("scale.unknown")
            : context.wording().word("scale", scale.name()),
        "life",
        context.wording().years(years));
  }

  private static boolean stays(Pack.Category category) {
    return switch (category.kind()) {
      case SOLE_RETENTION, UPGRADE, CONSOLIDATION -> true;
      case CLOSURE, GUIDED_EXIT, OTHER -> false;
    };
  }

  private static String merger(MineView mine, ChapterContext context) {
    return context
        .view()
        .groupOf(mine.id())
        .map(
            group ->
                context.say(
                    CountyView.upgradesAlone(group) ? "mine.upgrade" : "mine.group",
                    "group",
                    CountyView.label(group)))
        .or(
            () ->
                context
                    .view()
                    .leftOver(mine.id())
                    .map(
                        left ->
                            context.say(
                                "mine.leftOver", "reason", strip(context.of(left.summary())))))
        .orElseGet(() -> context.say("mine.noGroup"));
  }

  private static String strip(String sentence) {
    return sentence.replaceAll("[。.]\\s*$", "");
  }
}

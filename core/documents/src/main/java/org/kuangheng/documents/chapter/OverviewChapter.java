package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Tally;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.facts.ReserveStatement.Category;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.kernel.Tonnes;

/** 基本情况: how many mines, of which minerals, methods, classes and states, and what they hold. */
final class OverviewChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<MineView> mines = context.view().mines();
    String day = context.wording().day(context.view().input().asOf());
    if (mines.isEmpty()) {
      return List.of(
          context.paragraph("overview.none", "day", day, "county", context.view().name()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        context.paragraph(
            "overview.count",
            "day",
            day,
            "county",
            context.view().name(),
            "total",
            mines.size(),
            "in",
            context.view().inProgramme().size(),
            "out",
            context.view().outside().size(),
            "annex",
            context.annex("T1")));
    blocks.add(new Block.Paragraph(structure(context, mines)));
    blocks.add(new Block.Paragraph(holdings(context, mines)));
    return blocks;
  }

  private static String structure(ChapterContext context, List<MineView> mines) {
    List<String> minerals = new ArrayList<>();
    Tally.byMineral(mines)
        .forEach(
            (mineral, n) ->
                minerals.add(context.say("count", "what", context.mineral(mineral), "n", n)));
    return sentence(context, "overview.mineral", minerals, mines.size())
        + sentence(
            context,
            "overview.method",
            words(context, "method", Tally.by(MiningMethod.class, mines, m -> m.mine().method())),
            mines.size())
        + sentence(
            context,
            "overview.scale",
            words(context, "scale", Tally.by(ScaleClass.class, mines, Tally::scaleOf)),
            mines.size())
        + sentence(
            context,
            "overview.state",
            words(context, "state", Tally.by(OperatingState.class, mines, m -> m.mine().state())),
            mines.size());
  }

  private static List<String> words(
      ChapterContext context, String group, Map<? extends Enum<?>, Integer> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach(
        (word, n) ->
            words.add(
                context.say("count", "what", context.wording().word(group, word.name()), "n", n)));
    return words;
  }

  private static String sentence(
      ChapterContext context, String key, List<String> counts, int total) {
    return counts.isEmpty()
        ? ""
        : context.say(key, "list", context.wording().list(counts), "total", total);
  }

  private static String holdings(ChapterContext context, List<MineView> mines) {
    Tonnes measured = Tally.sum(mines, Category.MEASURED);
    Tonnes indicated = Tally.sum(mines, Category.INDICATED);
    Tonnes inferred = Tally.sum(mines, Category.INFERRED);
    Tonnes reserves = Tally.sum(mines, Category.PROVED).plus(Tally.sum(mines, Category.PROBABLE));
    long unstated = mines.stream().filter(mine -> mine.mine().reserves() == null).count();
    long unmapped = mines.stream().filter(mine -> mine.mine().area() == null).count();
    return context.say(
        "overview.holdings",
        "resources",
        context.wording().amount(measured.plus(indicated).plus(inferred)),
        "measured",
        context.wording().amount(measured),
        "indicated",
        context.wording().amount(indicated),
        "inferred",
        context.wording().amount(inferred),
        "reserves",
        reserves.value().signum() == 0
            ? ""
            : context.say("overview.reserves", "amount", context.wording().amount(reserves)),
        "unstated",
        unstated,
        "unmapped",
        unmapped);
  }
}

package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.Category.Kind;

/**
 * 分类处置: for each disposition of the pack, in its order, the mines with clause, facts and the fields
 * the plan must hold (clauses 5.2.1–5.2.4); then those not yet decided and those not in the
 * programme.
 */
final class DispositionChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<Block> blocks = new ArrayList<>();
    int section = 0;
    for (Pack.Category category : context.pack().categories()) {
      section++;
      List<MineView> mines =
          context.view().mines().stream()
              .filter(mine -> mine.category().filter(category::equals).isPresent())
              .toList();
      blocks.add(section(context, section, context.of(category.name()), mines.size()));
      blocks.addAll(category(context, category, mines));
    }
    List<MineView> undecided = context.view().undecided();
    if (!undecided.isEmpty()) {
      section++;
      blocks.add(section(context, section, context.say("undecided.title"), undecided.size()));
      blocks.add(context.paragraph("undecided.lead", "annex", context.annex("questions")));
      blocks.addAll(numbered(context, undecided, UndecidedText::of));
    }
    List<MineView> outside = context.view().outside();
    if (!outside.isEmpty()) {
      section++;
      blocks.add(section(context, section, context.say("outside.title"), outside.size()));
      blocks.add(
          context.paragraph(
              "outside.lead",
              "mines",
              context.wording().list(outside.stream().map(MineView::name).toList())));
    }
    return blocks;
  }

  static Block section(ChapterContext context, int number, String title, int count) {
    return new Block.Section(
        context.say(
            "section.count",
            "number",
            context.wording().ordinal(number),
            "title",
            title,
            "n",
            count));
  }

  private static List<Block> category(
      ChapterContext context, Pack.Category category, List<MineView> mines) {
    if (mines.isEmpty()) {
      return List.of(context.paragraph("category.none", "name", context.of(category.name())));
    }
    List<Block> blocks = new ArrayList<>();
    String annex = annexOf(context, category.kind());
    blocks.add(
        context.paragraph(
            annex.isEmpty() ? "category.leadOnly" : "category.lead",
            "cite",
            context.cite(category.clause()),
            "n",
            mines.size(),
            "name",
            context.of(category.name()),
            "annex",
            annex));
    blocks.addAll(numbered(context, mines, (mine, of) -> MineText.of(mine, category, of)));
    return blocks;
  }

  private static String annexOf(ChapterContext context, Kind kind) {
    return switch (kind) {
      case CLOSURE -> context.annex("T2");
      case GUIDED_EXIT -> context.annex("T3");
      case SOLE_RETENTION -> context.annex("T4");
      case CONSOLIDATION -> context.annex("T5");
      case UPGRADE, OTHER -> "";
    };
  }

  private static List<Block> numbered(
      ChapterContext context, List<MineView> mines, MineSentence sentence) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < mines.size(); i++) {
      blocks.add(
          context.paragraph("item", "number", i + 1, "text", sentence.of(mines.get(i), context)));
    }
    return blocks;
  }

  @FunctionalInterface
  private interface MineSentence {
    String of(MineView mine, ChapterContext context);
  }
}

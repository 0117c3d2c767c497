package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.CountyView;

/** 整合方案: one section per group, then how good the proposal is proved to be (clause 4.4). */
final class MergersChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<Scenario.Group> groups = context.view().groups();
    if (groups.isEmpty()) {
      return List.of(context.paragraph("merger.none"));
    }
    List<Block> blocks = new ArrayList<>();
    long alone = groups.stream().filter(CountyView::upgradesAlone).count();
    blocks.add(
        context.paragraph(
            "merger.lead",
            "n",
            groups.size() - alone,
            "members",
            groups.stream().mapToInt(group -> group.members().size()).sum() - alone,
            "alone",
            alone,
            "t5",
            context.annex("T5"),
            "t6",
            context.annex("T6")));
    for (int i = 0; i < groups.size(); i++) {
      Scenario.Group group = groups.get(i);
      blocks.add(
          new Block.Section(
              context.say(
                  CountyView.upgradesAlone(group) ? "merger.alone" : "merger.section",
                  "number",
                  context.wording().ordinal(i + 1),
                  "group",
                  CountyView.label(group),
                  "mine",
                  context.view().nameOf(group.members().getFirst()),
                  "n",
                  group.members().size())));
      blocks.addAll(new GroupText(group, context).write());
    }
    context.view().input().consolidation().scenarios().stream()
        .findFirst()
        .ifPresent(best -> blocks.add(proof(best, context)));
    return blocks;
  }

  private static Block proof(Scenario best, ChapterContext context) {
    int others = context.view().input().consolidation().scenarios().size() - 1;
    return context.paragraph(
        "merger.proof",
        "proof",
        context.of(best.proof().text()),
        "others",
        others == 0 ? "" : context.say("merger.others", "n", others));
  }
}

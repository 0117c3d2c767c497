package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.Deadlines;
import org.kuangheng.policy.Pack;

/** 实施步骤与时限: the pack's stages with who acts, by when, and along which chain (clause 5). */
final class StagesChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Pack.Stage stage : context.pack().stages()) {
      number++;
      String chain =
          stage.chain().isEmpty()
              ? ""
              : context.say(
                  "stage.chain",
                  "chain",
                  String.join(
                      context.say("chain.separator"),
                      stage.chain().stream().map(code -> context.units(List.of(code))).toList()));
      blocks.add(
          context.paragraph(
              "stage.item",
              "number",
              number,
              "name",
              context.of(stage.name()),
              "cite",
              context.cite(stage.clause()),
              "actors",
              context.units(stage.actors()),
              "due",
              Deadlines.of(stage, context.pack(), context.wording()),
              "chain",
              chain));
    }
    return blocks;
  }
}

package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.policy.Pack;

/** 责任分工: each unit of the pack with its duties (clause 6.1). */
final class DutiesChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Pack.Department department : context.pack().departments()) {
      if (department.duties().isEmpty()) {
        continue;
      }
      number++;
      List<String> duties =
          department.duties().stream()
              .map(duty -> context.of(duty).replaceAll("[。.；;]\\s*$", ""))
              .toList();
      blocks.add(
          context.paragraph(
              "duty.item",
              "number",
              number,
              "unit",
              context.of(department.name()),
              "duties",
              String.join(context.say("clause.separator"), duties)));
    }
    return blocks;
  }
}

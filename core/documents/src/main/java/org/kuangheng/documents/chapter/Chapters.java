package org.kuangheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kuangheng.documents.content.Block;
import org.kuangheng.policy.Pack;

/**
 * The body of the plan (正文): the chapters of the pack's form in its order, numbered 一、二、…, each
 * with the form's own paragraphs, then what the record says, then what people added. A chapter the
 * record says nothing on has the form's paragraphs only.
 */
public final class Chapters {
  private static final Pattern OWN_NUMBER = Pattern.compile("^[一二三四五六七八九十]+、\\s*|^\\d+\\.?\\s+");

  private static final Map<String, ChapterText> FROM_THE_RECORD =
      Map.ofEntries(
          Map.entry("general", new GeneralChapter()),
          Map.entry("situation", new OverviewChapter()),
          Map.entry("aims", new TargetsChapter()),
          Map.entry("disposition", new DispositionChapter()),
          Map.entry("consolidation", new MergersChapter()),
          Map.entry("overlap", new OverlapsChapter()),
          Map.entry("steps", new StagesChapter()),
          Map.entry("duties", new DutiesChapter()));

  private Chapters() {}

  public static List<Block> of(ChapterContext context) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Pack.PlanForm.Chapter chapter : context.pack().plan().chapters()) {
      number++;
      String title = OWN_NUMBER.matcher(context.of(chapter.title())).replaceFirst("");
      blocks.add(
          new Block.Chapter(
              context.say(
                  "chapter.title",
                  "number",
                  context.wording().ordinal(number),
                  "title",
                  FormText.fill(title, context.view()))));
      chapter
          .paragraphs()
          .forEach(
              text ->
                  blocks.add(new Block.Paragraph(FormText.fill(context.of(text), context.view()))));
      ChapterText fromTheRecord = FROM_THE_RECORD.get(chapter.id());
      if (fromTheRecord != null) {
        blocks.addAll(fromTheRecord.write(context));
      }
      context
          .view()
          .input()
          .written()
          .chapters()
          .getOrDefault(chapter.id(), "")
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
    }
    return blocks;
  }
}

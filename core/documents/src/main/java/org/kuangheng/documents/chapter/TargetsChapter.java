package org.kuangheng.documents.chapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.county.Outcome;
import org.kuangheng.kernel.Percent;
import org.kuangheng.kernel.PercentagePoints;
import org.kuangheng.policy.Pack;

/**
 * 目标任务: the pack's targets, and the share of large and medium mines in both readings, relative and
 * in percentage points (clause 2(a)).
 */
final class TargetsChapter implements ChapterText {
  @Override
  public List<Block> write(ChapterContext context) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (Pack.Target target : context.pack().targets()) {
      number++;
      blocks.add(
          context.paragraph(
              "target.item",
              "number",
              number,
              "text",
              strip(context.of(target.text())),
              "cite",
              context.cite(target.clause())));
    }
    blocks.add(share(context));
    return blocks;
  }

  private static Block share(ChapterContext context) {
    Outcome before = Outcome.before(context.view());
    Outcome after = Outcome.after(context.view());
    if (before.largeMediumShare().isEmpty() || after.largeMediumShare().isEmpty()) {
      return context.paragraph("target.noShare", "pending", after.pending());
    }
    Percent now = before.largeMediumShare().get();
    Percent then = after.largeMediumShare().get();
    PercentagePoints points = PercentagePoints.between(now, then);
    String relative =
        now.value().signum() == 0
            ? context.say("target.noRelative")
            : context.wording().percent(Percent.ofParts(points.value(), now.value()).value());
    return context.paragraph(
        "target.share",
        "before",
        before.mines(),
        "now",
        context.wording().percent(now.value()),
        "after",
        after.mines(),
        "then",
        context.wording().percent(then.value()),
        "points",
        plain(points.value(), context),
        "relative",
        relative,
        "pending",
        after.pending(),
        "base",
        context.wording().toFill(),
        "annex",
        context.annex("T9"));
  }

  private static String plain(BigDecimal value, ChapterContext context) {
    String percent = context.wording().percent(value);
    return percent.substring(0, percent.length() - 1);
  }

  private static String strip(String sentence) {
    return sentence.replaceAll("[。.；;]\\s*$", "");
  }
}

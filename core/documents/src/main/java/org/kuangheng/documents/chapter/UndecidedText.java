package org.kuangheng.documents.chapter;

import java.util.List;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Standing;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/** An undecided mine's paragraph: what is still possible, and whose answers would decide it. */
final class UndecidedText {
  private UndecidedText() {}

  static String of(MineView mine, ChapterContext context) {
    String who = MineText.who(mine, context);
    if (!(mine.standing() instanceof Standing.Undecided(List<Pack.Category> possible))) {
      return who;
    }
    List<String> names = possible.stream().map(category -> context.of(category.name())).toList();
    String open =
        names.isEmpty()
            ? context.say("undecided.nothing")
            : context.say("undecided.possible", "categories", context.wording().list(names));
    return who + open + questions(mine, context);
  }

  private static String questions(MineView mine, ChapterContext context) {
    Verdict verdict = mine.verdict();
    if (verdict == null || verdict.deciding().isEmpty()) {
      return "";
    }
    List<String> questions =
        verdict.deciding().getFirst().facts().stream()
            .map(
                question ->
                    context.say(
                        "undecided.question",
                        "fact",
                        label(question, context),
                        "units",
                        context.units(question.units())))
            .toList();
    String asked =
        context.say(
            "undecided.deciding",
            "questions",
            String.join(context.say("clause.separator"), questions));
    LocalizedText note = verdict.deciding().getFirst().note();
    return note == null ? asked : asked + context.say("undecided.note", "note", context.of(note));
  }

  private static String label(Verdict.Question question, ChapterContext context) {
    return context
        .pack()
        .findFact(question.fact())
        .map(fact -> context.of(fact.label()))
        .orElse(question.fact());
  }
}

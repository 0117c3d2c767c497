package org.kuangheng.documents.chapter;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Threshold;

/** A verdict's input as prose: label, value, unit and source. */
final class InputText {
  private InputText() {}

  /** The inputs that speak: known, and not plainly no or with a note; all known if none does. */
  static List<String> telling(List<Verdict.Input> inputs, ChapterContext context) {
    List<Verdict.Input> known = inputs.stream().filter(input -> input.value() != null).toList();
    List<Verdict.Input> speaking =
        known.stream().filter(input -> !isNo(input.value()) || input.note() != null).toList();
    return (speaking.isEmpty() ? known : speaking)
        .stream().map(input -> of(input, context)).toList();
  }

  private static String of(Verdict.Input input, ChapterContext context) {
    String label = label(input.fact(), context);
    String unit =
        context
            .pack()
            .findFact(input.fact())
            .map(FactDefinition::unit)
            .map(context::unitOf)
            .orElse("");
    String value = value(input.value(), context);
    String said =
        isYes(input.value())
            ? label
            : context.say(
                "input.plain",
                "label",
                label,
                "value",
                value.endsWith(unit) ? value : value + unit);
    String sourced = sourced(said, input, context);
    LocalizedText note = input.note();
    return note == null
        ? sourced
        : context.say("input.noted", "said", sourced, "note", context.of(note));
  }

  private static String sourced(String said, Verdict.Input input, ChapterContext context) {
    return input.source() == null
        ? said
        : context.say(
            "input.sourced",
            "said",
            said,
            "source",
            context.wording().word("unit", input.source()));
  }

  /** The pack's label of a fact or of a threshold, which the same place may hold. */
  private static String label(String id, ChapterContext context) {
    return context
        .pack()
        .findFact(id)
        .map(FactDefinition::label)
        .or(() -> context.pack().findThreshold(id).map(Threshold::label))
        .map(context::of)
        .orElse(id);
  }

  private static boolean isYes(@Nullable String value) {
    return value != null
        && switch (value.toLowerCase(Locale.ROOT)) {
          case "true", "是", "yes" -> true;
          default -> false;
        };
  }

  static String value(@Nullable String value, ChapterContext context) {
    if (value == null) {
      return context.say("unknown");
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "是", "yes" -> context.say("yes");
      case "false", "否", "no" -> context.say("no");
      default -> context.wording().word("value", value);
    };
  }

  private static boolean isNo(@Nullable String value) {
    return value != null
        && switch (value.toLowerCase(Locale.ROOT)) {
          case "false", "否", "no" -> true;
          default -> false;
        };
  }
}

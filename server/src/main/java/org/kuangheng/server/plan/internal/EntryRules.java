package org.kuangheng.server.plan.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.PlanForm.Counting;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.plan.PlanEntries;
import org.kuangheng.server.plan.PlanProblem;

/** Which entries there are, and what may be written into each. */
final class EntryRules {
  /** What is stated of a check. */
  static final List<String> CHECK_FIELDS = List.of("from", "to", "conclusion", "document");

  private static final Map<String, LocalizedText> NAMES =
      Map.of(
          "from", new LocalizedText("开始日期", "first day"),
          "to", new LocalizedText("结束日期", "last day"),
          "conclusion", new LocalizedText("结论", "conclusion"),
          "document", new LocalizedText("文件", "document"));
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_VALUE = 2_000;

  private EntryRules() {}

  /** Names of fields of a check. */
  static String names(List<String> fields, Lang lang) {
    return fields.stream()
        .map(field -> Optional.ofNullable(NAMES.get(field)).map(n -> n.in(lang)).orElse(field))
        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
  }

  static String counting(Counting counting, Lang lang) {
    return switch (counting) {
      case CALENDAR -> lang == Lang.ZH ? "自然日" : "calendar days";
      case WORKING -> lang == Lang.ZH ? "工作日" : "working days";
    };
  }

  /** Refuses a key the plan does not have, or a value that is not of its kind; blank clears. */
  static void check(PlanEntries.Key key, String value, Compilation compilation) {
    String kind = kind(key, compilation);
    if (!value.isBlank() && !fits(kind, value, key, compilation)) {
      throw Refusal.of(
          PlanProblem.ENTRY_VALUE,
          "value",
          "field",
          key.field(),
          "value",
          value.length() > 80 ? value.substring(0, 80) + "…" : value,
          "kind",
          wanted(kind));
    }
  }

  private static String kind(PlanEntries.Key key, Compilation compilation) {
    Pack pack = compilation.view().pack();
    String id = key.subject().substring(key.subject().indexOf(':') + 1);
    List<String> known;
    if (key.subject().startsWith("chapter:")) {
      known = List.of("text");
      if (pack.plan().chapters().stream().anyMatch(one -> one.id().equals(id))
          && known.contains(key.field())) {
        return "chapter";
      }
    } else if (key.subject().startsWith("check:")) {
      known = CHECK_FIELDS;
      if (pack.plan().checks().stream().anyMatch(one -> one.id().equals(id))
          && known.contains(key.field())) {
        return key.field().equals("from") || key.field().equals("to") ? "date" : "text";
      }
    } else {
      Optional<Required.Subject> subject =
          Required.of(compilation).stream()
              .filter(one -> one.subject().equals(key.subject()))
              .findFirst();
      known =
          subject
              .map(s -> s.fields().stream().map(Pack.RequiredField::id).toList())
              .orElse(List.of());
      Optional<Pack.RequiredField> field =
          subject.flatMap(
              s -> s.fields().stream().filter(f -> f.id().equals(key.field())).findFirst());
      if (field.isPresent()) {
        return field.get().kind();
      }
    }
    throw Refusal.of(
        PlanProblem.ENTRY_UNKNOWN,
        "field",
        "subject",
        key.subject(),
        "field",
        key.field(),
        "known",
        known.isEmpty() ? "-" : String.join(", ", known));
  }

  private static boolean fits(
      String kind, String value, PlanEntries.Key key, Compilation compilation) {
    return switch (kind) {
      case "chapter" -> value.length() <= LONGEST_TEXT;
      case "date" -> day(value);
      case "shares" -> Shares.read(value).isPresent();
      case "mine" -> member(value, key, compilation);
      default -> value.length() <= LONGEST_VALUE;
    };
  }

  private static boolean day(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      return day.getYear() >= 2000 && day.getYear() <= 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The lead of a group is the holder of one of its mines. */
  private static boolean member(String value, PlanEntries.Key key, Compilation compilation) {
    return compilation.groups().groups().stream()
        .filter(group -> key.subject().equals(compilation.groups().subject(group)))
        .flatMap(group -> group.members().stream())
        .anyMatch(member -> member.value().equals(value));
  }

  private static String wanted(String kind) {
    return switch (kind) {
      case "chapter" -> "≤ " + LONGEST_TEXT + " 字 / characters";
      case "date" -> "YYYY-MM-DD";
      case "shares" -> "[{\"holder\":\"…\",\"percent\":\"60\"}, …]";
      case "mine" -> "成员矿山编号 / id of a member";
      default -> "≤ " + LONGEST_VALUE + " 字 / characters";
    };
  }
}

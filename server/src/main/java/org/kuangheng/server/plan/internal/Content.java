package org.kuangheng.server.plan.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.Snapshot;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.Block;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.documents.county.Outcome;
import org.kuangheng.documents.county.Standings;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.Pack;

/** What a plan says, as a tree: what is frozen, compared and shown. */
final class Content {
  private final Compilation compilation;
  private final CountyView view;

  private Content(Compilation compilation) {
    this.compilation = compilation;
    this.view = compilation.view();
  }

  static Map<String, Object> of(Compilation compilation) {
    return new Content(compilation).tree();
  }

  private Map<String, Object> tree() {
    DraftPlan plan = PlanContent.of(view);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("county", compilation.plan().county());
    tree.put("countyName", view.name());
    tree.put("pack", view.pack().id());
    tree.put("packHash", view.pack().hash().hex());
    tree.put("asOf", compilation.plan().asOf().toString());
    tree.put("snapshot", Snapshot.hash(compilation.input()).hex());
    tree.put("title", plan.title());
    tree.put("addressee", plan.addressee());
    tree.put("signer", plan.signature().signer());
    tree.put("chapters", chapters(plan));
    tree.put("tables", plan.annexes().stream().map(Content::table).toList());
    tree.put("subjects", Required.of(compilation).stream().map(this::subject).toList());
    tree.put("checks", checks());
    tree.put("compared", compared());
    return tree;
  }

  /** The body by chapter of the pack's form, with what people added. */
  private List<Object> chapters(DraftPlan plan) {
    List<Object> chapters = new ArrayList<>();
    List<Pack.PlanForm.Chapter> form = view.pack().plan().chapters();
    List<String> text = new ArrayList<>();
    String title = "";
    for (Block block : plan.body()) {
      if (block instanceof Block.Chapter chapter) {
        if (!title.isEmpty()) {
          chapters.add(chapter(form.get(chapters.size()).id(), title, text));
        }
        title = chapter.text();
        text = new ArrayList<>();
      } else {
        text.add(block.text());
      }
    }
    if (!title.isEmpty()) {
      chapters.add(chapter(form.get(chapters.size()).id(), title, text));
    }
    return chapters;
  }

  private Map<String, Object> chapter(String id, String title, List<String> text) {
    return map(
        "id",
        id,
        "title",
        title,
        "paragraphs",
        List.copyOf(text),
        "written",
        compilation.values().get("chapter:" + id, "text"));
  }

  private static Map<String, Object> table(GridTable table) {
    return map(
        "id", table.id(),
        "title", table.title(),
        "unitLine", table.unitLine(),
        "keyColumns", table.keyColumns(),
        "headings", table.headings(),
        "rows", table.rows().stream().map(row -> row.stream().map(CellText::of).toList()).toList(),
        "notes", table.notes());
  }

  private Map<String, Object> subject(Required.Subject subject) {
    List<Object> fields = new ArrayList<>();
    for (Pack.RequiredField field : subject.fields()) {
      fields.add(
          map(
              "id", field.id(),
              "label", map("zh", field.label().zh(), "en", field.label().en()),
              "clause", field.clause(),
              "kind", field.kind(),
              "value", compilation.values().get(subject.subject(), field.id()),
              "stated", view.stated(subject.mine(), field.label().zh()).orElse("")));
    }
    Optional<Scenario.Group> group =
        view.groups().stream().filter(one -> key(one).equals(subject.subject())).findFirst();
    return map(
        "subject",
        subject.subject(),
        "name",
        subject.name(),
        "category",
        category(subject, group.isPresent()),
        "members",
        group.stream()
            .flatMap(one -> one.members().stream())
            .map(id -> map("mine", id.value(), "name", view.nameOf(id), "holder", holder(id)))
            .toList(),
        "fields",
        fields);
  }

  private String category(Required.Subject subject, boolean group) {
    return group
        ? view.pack().categories().stream()
            .filter(one -> one.kind() == Pack.Category.Kind.CONSOLIDATION)
            .map(Pack.Category::code)
            .findFirst()
            .orElse("")
        : compilation.decided().getOrDefault(subject.mine().id(), "");
  }

  private String holder(MineId id) {
    return Optional.ofNullable(view.everyMine().get(id))
        .map(mine -> mine.holder().name())
        .orElse("");
  }

  private String key(Scenario.Group group) {
    return compilation.groups().subject(group);
  }

  private List<Object> checks() {
    List<Object> checks = new ArrayList<>();
    for (Pack.PlanForm.Check check : view.pack().plan().checks()) {
      Map<String, Object> tree =
          map(
              "id", check.id(),
              "name", map("zh", check.name().zh(), "en", check.name().en()),
              "basis", map("zh", check.basis().zh(), "en", check.basis().en()),
              "days", check.days(),
              "counting", check.counting().name());
      for (String field : EntryRules.CHECK_FIELDS) {
        tree.put(field, compilation.values().get("check:" + check.id(), field));
      }
      checks.add(tree);
    }
    return checks;
  }

  /** What two versions are compared by: field by field of mines, areas, totals, texts, checks. */
  private Map<String, Object> compared() {
    Map<String, Object> compared = new TreeMap<>();
    for (MineView mine : view.mines()) {
      compared.put("mine:" + mine.id().value(), mine(mine));
    }
    for (Scenario.Group group : view.groups()) {
      compared.put("group:" + members(group), group(group));
    }
    compared.put("total:before", totals(Outcome.before(view)));
    compared.put("total:after", totals(Outcome.after(view)));
    compilation
        .values()
        .of("chapter", "text")
        .forEach((chapter, text) -> compared.put("chapter:" + chapter, map("text", text)));
    for (Pack.PlanForm.Check check : view.pack().plan().checks()) {
      Map<String, Object> fields = new TreeMap<>();
      for (String field : EntryRules.CHECK_FIELDS) {
        fields.put(field, compilation.values().get("check:" + check.id(), field));
      }
      compared.put("check:" + check.id(), fields);
    }
    return compared;
  }

  private Map<String, Object> mine(MineView mine) {
    Map<String, Object> fields = new TreeMap<>(mine.mine().notes());
    fields.put("name", mine.name());
    fields.put("holder", mine.mine().holder().name());
    fields.put("standing", Standings.of(mine, view));
    fields.put("decided", compilation.decided().getOrDefault(mine.id(), ""));
    fields.put("recommended", compilation.recommended().getOrDefault(mine.id().value(), ""));
    fields.put("group", view.groupOf(mine.id()).map(Content::members).orElse(""));
    fields.put("retained", Outcome.retainedOf(mine).value().toPlainString());
    return fields;
  }

  private static String members(Scenario.Group group) {
    return group.members().stream().map(MineId::value).sorted().collect(Collectors.joining("+"));
  }

  private static Map<String, Object> group(Scenario.Group group) {
    return map(
        "lead", group.lead().isEmpty() ? "" : group.lead().getFirst().holder().name(),
        "retained", group.retained().value().toPlainString(),
        "capacity", group.capacity().tonnesPerYear().toPlainString(),
        "life", group.life().value().toPlainString(),
        "scale", group.scaleClass().name(),
        "area", group.merged() == null ? "" : group.merged().planarArea().value().toPlainString());
  }

  private static Map<String, Object> totals(Outcome outcome) {
    Map<String, Object> totals = new TreeMap<>();
    totals.put("mines", outcome.mines());
    totals.put("pending", outcome.pending());
    for (ScaleClass scale : ScaleClass.values()) {
      totals.put(scale.name(), outcome.count(scale));
    }
    totals.put("capacity", outcome.capacity().tonnesPerYear().toPlainString());
    totals.put("retained", outcome.retained().value().toPlainString());
    totals.put(
        "largeMediumShare",
        outcome.largeMediumShare().map(share -> share.value().toPlainString()).orElse(""));
    return totals;
  }

  private static Map<String, Object> map(@Nullable Object... keyValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keyValues.length; i += 2) {
      Object value = keyValues[i + 1];
      map.put(String.valueOf(keyValues[i]), value == null ? "" : value);
    }
    return map;
  }
}

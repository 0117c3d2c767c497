package org.kuangheng.server.survey.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Severity;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.survey.MineForm.Entry;
import org.kuangheng.survey.SurveyField;
import org.kuangheng.survey.SurveyOptions;
import org.kuangheng.survey.SurveyReader;
import org.kuangheng.survey.SurveyTables;

/**
 * A mine's form read by the rules of the survey's workbook (表单读取): the record with what was typed
 * over it, and every finding on what was typed.
 */
final class FormReading {
  /** Before the id of a fact that an enterprise may state. */
  static final String FACT = "fact.";

  static final String ENTERPRISE = "ENTERPRISE";
  private static final String PAPER = "企业填报表";

  private final MineRecord mine;
  private final SurveyOptions options;
  private final @Nullable Pack pack;
  private final LocalDate today;

  FormReading(MineRecord mine, SurveyOptions options, @Nullable Pack pack, LocalDate today) {
    this.mine = mine;
    this.options = options;
    this.pack = pack;
    this.today = today;
  }

  /** The facts of the pack that an enterprise may state itself. */
  List<FactDefinition> facts() {
    return pack == null
        ? List.of()
        : pack.facts().stream().filter(fact -> fact.assertedBy().contains(ENTERPRISE)).toList();
  }

  boolean knows(String key) {
    return SurveyField.find(key).isPresent()
        || facts().stream().anyMatch(fact -> key.equals(FACT + fact.id()));
  }

  /** The mine as it would stand, {@code null} if it could not be read; and the findings. */
  record Read(@Nullable MineRecord mine, List<Issue> issues) {}

  Read read(Map<String, String> entries) {
    SurveyTables tables = SurveyTables.of(List.of(mine), key -> key);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      SurveyField.find(entry.getKey())
          .ifPresent(field -> texts.put(field.header(), entry.getValue()));
    }
    String id = mine.id().value();
    tables = tables.with(id, texts);
    SurveyTables.Finder finder = new SurveyTables.Finder(ENTERPRISE, PAPER, today);
    for (FactDefinition fact : facts()) {
      String text = entries.get(FACT + fact.id());
      if (text != null) {
        tables = tables.withFact(id, fact.id(), text, finder);
      }
    }
    Map<CountyCode, String> counties = Map.of(mine.county(), mine.county().value());
    Survey survey = SurveyReader.read(tables, counties, options);
    List<Issue> issues = new ArrayList<>();
    survey.issues().stream()
        .filter(issue -> issue.severity() != Severity.NOTE)
        .filter(issue -> key(issue).map(entries::containsKey).orElse(false))
        .forEach(issues::add);
    return new Read(survey.mines().stream().findFirst().map(this::withArea).orElse(null), issues);
  }

  /** The form's field a finding stands at. */
  Optional<String> key(Issue issue) {
    String field = issue.place().field();
    if (field == null) {
      return Optional.empty();
    }
    String header = field.substring(field.indexOf(' ') + 1);
    if ("核查事实".equals(issue.place().part())) {
      String named = issue.values().getOrDefault("fact", "");
      return facts().stream()
          .map(fact -> FACT + fact.id())
          .filter((FACT + named)::equals)
          .findFirst();
    }
    return SurveyField.all().stream()
        .filter(one -> one.header().equals(header))
        .map(SurveyField::key)
        .findFirst();
  }

  private MineRecord withArea(MineRecord read) {
    return new MineRecord(
        read.id(),
        read.name(),
        read.holder(),
        read.county(),
        read.town(),
        read.titles(),
        read.mineral(),
        read.otherMinerals(),
        read.method(),
        read.capacities(),
        read.reserves(),
        mine.area(),
        read.declaredArea(),
        read.oreBodies(),
        read.state(),
        read.productionSystems(),
        read.facts(),
        read.notes());
  }

  /** The form's fields with what is on record and in the draft. */
  List<Entry> entries(Map<String, String> draft, boolean enterprise) {
    Map<String, String> row = SurveyTables.of(List.of(mine), key -> key).mines().getFirst();
    List<Entry> entries = new ArrayList<>();
    for (SurveyField field : SurveyField.all()) {
      entries.add(
          new Entry(
              field.key(),
              field.label(),
              field.unit(),
              field.group().name(),
              field.choices(),
              row.get(field.header()),
              draft.get(field.key()),
              mayEdit(field.key(), enterprise)));
    }
    for (FactDefinition fact : facts()) {
      String key = FACT + fact.id();
      entries.add(
          new Entry(
              key,
              fact.label(),
              fact.unit() == null ? "" : fact.unit(),
              "FACTS",
              fact.kind() == FactDefinition.Kind.YES_NO ? List.of("是", "否") : fact.words(),
              stated(fact.id()),
              draft.get(key),
              true));
    }
    return entries;
  }

  /** Who it is stays with the registrar; an enterprise cannot sign its mine over. */
  static boolean mayEdit(String key, boolean enterprise) {
    return !enterprise || !List.of("holder", "creditCode", "declaredArea").contains(key);
  }

  private @Nullable String stated(String fact) {
    Fact known = mine.facts().get(fact);
    if (known == null) {
      return null;
    }
    return known.value() instanceof FactValue.YesNo(boolean yes)
        ? (yes ? "是" : "否")
        : known.value().raw().toString();
  }
}

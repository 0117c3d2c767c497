package org.kuangheng.server.plan.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.PlanInput;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Assessments;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Adoptions;
import org.kuangheng.server.consolidation.Adoptions.Adoption;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanProblem;
import org.springframework.stereotype.Component;

/** Compiles a plan from the record, the decisions, the adopted groups and what people wrote. */
@Component
class Compiler {
  private static final LocalizedText ADOPTED =
      new LocalizedText("各整合矿区均经人工采纳", "Every group was adopted by people");

  private final Assessments assessments;
  private final Adoptions adoptions;
  private final EntryTable entries;

  Compiler(Assessments assessments, Adoptions adoptions, EntryTable entries) {
    this.assessments = assessments;
    this.adoptions = adoptions;
    this.entries = entries;
  }

  /**
   * {@code approvedOn} is the day of approval, {@code null} for a draft. Inside a transaction of
   * the caller's scope.
   */
  Compilation compile(Plan plan, Lang lang, @Nullable LocalDate approvedOn) {
    long last = entries.last(plan.id());
    Values values = Values.of(entries.current(plan.id()));
    Assessed assessed = assessments.assessed(plan.county(), plan.asOf());
    Pack pack = assessed.pack();
    if (!pack.id().equals(plan.pack())) {
      throw Refusal.of(PlanProblem.PLAN_PACK, "pack", "plan", plan.pack(), "active", pack.id());
    }
    Decided decided = Decided.of(assessed, assessments::decided);
    List<Adoption> adopted = adoptions.list(new Adoptions.Filter(plan.county(), null, null, false));
    AdoptedGroups groups =
        AdoptedGroups.of(
            assessed, decided.verdicts(), adopted, values.of("group", "leadEnterprise"));
    Survey survey = withFields(assessed.survey(), pack, groups, values);
    PlanInput input =
        new PlanInput(
            pack,
            survey,
            assessed.findings(),
            decided.verdicts(),
            result(groups),
            plan.asOf(),
            lang,
            new PlanInput.Written(values.of("chapter", "text"), approvedOn));
    return new Compilation(
        plan,
        input,
        CountyView.of(input, new CountyCode(plan.county())),
        groups,
        decided.categories().entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)),
        recommended(assessed),
        values,
        stale(assessed),
        last);
  }

  private static Map<String, String> recommended(Assessed assessed) {
    Map<String, String> recommended = new TreeMap<>();
    for (Verdict verdict : assessed.verdicts().values()) {
      String category = verdict.recommended();
      recommended.put(verdict.mine().value(), category == null ? "" : category);
    }
    return recommended;
  }

  private List<MineId> stale(Assessed assessed) {
    return assessed.survey().mines().stream()
        .map(MineRecord::id)
        .filter(id -> assessments.find(id).map(Assessments.Stored::stale).orElse(Boolean.FALSE))
        .toList();
  }

  private static ConsolidationResult result(AdoptedGroups groups) {
    Scenario.Proof proof = new Scenario.Proof(false, BigDecimal.ZERO, BigDecimal.ZERO, ADOPTED);
    return new ConsolidationResult(
        List.of(new Scenario("P", groups.groups(), List.of(), List.of(), proof)), List.of());
  }

  /** Each mine with the fields written for it and for its group, by their labels. */
  private static Survey withFields(Survey survey, Pack pack, AdoptedGroups groups, Values values) {
    Map<String, List<Pack.RequiredField>> fields = pack.requiredFields();
    Map<MineId, String> groupOf = new HashMap<>();
    for (Scenario.Group group : groups.groups()) {
      String subject = groups.subject(group);
      group.members().forEach(member -> groupOf.put(member, subject));
    }
    List<MineRecord> mines = new ArrayList<>();
    for (MineRecord mine : survey.mines()) {
      Map<String, String> notes = new TreeMap<>();
      for (List<Pack.RequiredField> required : fields.values()) {
        for (Pack.RequiredField field : required) {
          String written = values.get("mine:" + mine.id().value(), field.id());
          String ofGroup = values.get(groupOf.getOrDefault(mine.id(), ""), field.id());
          String value = ofGroup.isEmpty() ? written : ofGroup;
          if (!value.isEmpty()) {
            notes.put(field.label().zh(), printed(field, value, survey));
          }
        }
      }
      mines.add(notes.isEmpty() ? mine : mine.withNotes(notes));
    }
    return survey.withMines(mines);
  }

  private static String printed(Pack.RequiredField field, String value, Survey survey) {
    return switch (field.kind()) {
      case "shares" -> Shares.read(value).map(Shares::printed).orElse(value);
      case "mine" ->
          survey.mines().stream()
              .filter(mine -> mine.id().value().equals(value))
              .map(mine -> mine.holder().name())
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }
}

package org.kuangheng.server.survey.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.Version;
import org.kuangheng.server.survey.MineForm;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.server.survey.SurveyState;
import org.kuangheng.server.survey.SurveyStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The forms of single mines (矿山填报): typed in, checked as one types, saved, submitted. */
@Component
@Transactional
public class MineForms {
  private static final int LONGEST = 2_000;

  private final DraftRows drafts;
  private final BoardRows board;
  private final Registry registry;
  private final SurveyRules rules;
  private final PreviewWork.Surroundings around;

  MineForms(DraftRows drafts, BoardRows board, Registry registry, ImportApplication application) {
    this.drafts = drafts;
    this.board = board;
    this.registry = registry;
    this.rules = application.rules();
    this.around = application.around();
  }

  public MineForm form(Caller caller, String id) {
    MineRecord mine = mine(id);
    DraftRows.Draft draft = draft(mine);
    return new MineForm(
        id,
        mine.name(),
        mine.county().value(),
        draft.version(),
        isOpen(mine),
        reading(mine).entries(draft.entries(), isEnterprise(caller)));
  }

  /**
   * Saves what was typed, leaving the rest of the draft as it was. After sign-off only those may
   * who may correct: it is the draft of a correction then.
   */
  public MineForm save(
      Caller caller, String id, @Nullable String ifMatch, Map<String, String> entries) {
    MineRecord mine = mine(id);
    if (isEnterprise(caller)) {
      requireOpen(mine);
    }
    DraftRows.Draft before = draft(mine);
    EntityTag.of(before.version()).require(ifMatch);
    requireKnown(caller, reading(mine), entries);
    Map<String, String> all = new LinkedHashMap<>(before.entries());
    all.putAll(entries);
    DraftRows.Draft after =
        new DraftRows.Draft(id, mine.county().value(), enterprise(mine), before.version() + 1, all);
    if (!drafts.keep(after, before.version(), caller.id(), around.clock().instant())) {
      EntityTag.of(before.version() + 1).require(String.valueOf(ifMatch));
    }
    around
        .events()
        .publishEvent(
            AuditedEvent.of("mine:" + id, "survey.form.saved", caller.actor())
                .in(mine.county().value())
                .about("mine", id));
    return form(caller, id);
  }

  /** A finding and the field it stands at. */
  public record Finding(String field, Issue issue) {}

  /** Every finding on what is typed, draft included; nothing is kept. */
  public List<Finding> check(Caller caller, String id, Map<String, String> entries) {
    MineRecord mine = mine(id);
    FormReading reading = reading(mine);
    requireKnown(caller, reading, entries);
    Map<String, String> all = new LinkedHashMap<>(draft(mine).entries());
    all.putAll(entries);
    return reading.read(all).issues().stream()
        .map(issue -> new Finding(reading.key(issue).orElse(""), issue))
        .toList();
  }

  /** Puts the draft on record as reported; after sign-off only as a correction with a ground. */
  public MineForm submit(
      Caller caller, String id, @Nullable String ifMatch, @Nullable String ground) {
    MineRecord mine = mine(id);
    boolean open = isOpen(mine);
    if (!open && (ground == null || isEnterprise(caller))) {
      requireOpen(mine);
    }
    DraftRows.Draft draft = draft(mine);
    EntityTag.of(draft.version()).require(ifMatch);
    if (draft.entries().isEmpty()) {
      throw Refusal.of(SurveyProblem.NOTHING_ENTERED, "entries");
    }
    FormReading.Read read = reading(mine).read(draft.entries());
    if (!read.issues().isEmpty() || read.mine() == null) {
      throw refused(read.issues());
    }
    List<Change> changes = changes(mine, read.mine());
    if (!changes.isEmpty()) {
      String because = open ? null : ImportCases.ground(ground);
      registry.apply(caller, open ? Act.Kind.ENTRY : Act.Kind.CORRECTION, because, changes);
    }
    drafts.drop(id);
    board.done(id, around.clock().instant());
    board.step(
        mine.county().value(),
        new SurveyStep(
            0, "survey.form.submitted", id, caller.id(), around.clock().instant(), ground),
        enterprise(mine));
    around
        .events()
        .publishEvent(
            AuditedEvent.of("mine:" + id, "survey.form.submitted", caller.actor())
                .in(mine.county().value())
                .because(ground)
                .about("mine", id));
    return form(caller, id);
  }

  private static Refusal refused(List<Issue> issues) {
    List<Issue> all = new ArrayList<>();
    all.add(
        Issue.of(
            SurveyProblem.FIELD_UNREADABLE,
            Place.of("form"),
            "count",
            issues.size(),
            "first",
            issues.isEmpty() ? "" : issues.getFirst().what(Lang.ZH)));
    all.addAll(issues);
    return new Refusal(SurveyProblem.FIELD_UNREADABLE.status(), all);
  }

  private List<Change> changes(MineRecord before, MineRecord after) {
    Map<Subject, JsonNode> old = registry.formsOf(surveyOf(before));
    Map<String, JsonNode> known = new LinkedHashMap<>();
    old.forEach((subject, content) -> known.put(subject.kind() + subject.id(), content));
    List<Change> changes = new ArrayList<>();
    registry
        .formsOf(surveyOf(after))
        .forEach(
            (subject, content) -> {
              JsonNode was = known.get(subject.kind() + subject.id());
              if (subject.kind() != Kind.COUNTY
                  && (was == null || !Statements.same(subject.kind(), was, content))) {
                changes.add(new Change.Put(subject, rules.today(), null, content));
              }
            });
    return changes;
  }

  private static Survey surveyOf(MineRecord mine) {
    return new Survey(List.of(mine), List.of(), List.of(), Map.of(), Map.of(), List.of());
  }

  /** Every version of the mine's own record ever recorded. */
  @Transactional(readOnly = true)
  public List<Version> history(String id) {
    mine(id);
    return registry.history(Kind.MINE, id);
  }

  private MineRecord mine(String id) {
    if (id.isBlank() || !id.equals(id.strip()) || id.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", "mine");
    }
    return registry
        .findMine(new MineId(id), AsOf.now(rules.today()))
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", id));
  }

  private FormReading reading(MineRecord mine) {
    return new FormReading(mine, rules.options(), rules.pack().orElse(null), rules.today());
  }

  private DraftRows.Draft draft(MineRecord mine) {
    return drafts
        .find(mine.id().value())
        .orElse(
            new DraftRows.Draft(
                mine.id().value(), mine.county().value(), enterprise(mine), 0, Map.of()));
  }

  /** The id of the enterprise as the registry knows it. */
  private static String enterprise(MineRecord mine) {
    String code = mine.holder().creditCode();
    return code == null ? "name:" + mine.holder().name() : code;
  }

  private boolean isOpen(MineRecord mine) {
    return board.standing(mine.county().value()).state() != SurveyState.SIGNED_OFF;
  }

  private void requireOpen(MineRecord mine) {
    if (!isOpen(mine)) {
      throw Refusal.of(SurveyProblem.SIGNED_OFF, "mine", "county", mine.county());
    }
  }

  private static boolean isEnterprise(Caller caller) {
    return !caller.may(Permission.WRITE_REGISTRY);
  }

  private static void requireKnown(
      Caller caller, FormReading reading, Map<String, String> entries) {
    List<Issue> issues = new ArrayList<>();
    entries.forEach(
        (key, text) -> {
          boolean known =
              reading.knows(key)
                  && FormReading.mayEdit(key, isEnterprise(caller))
                  && text.length() <= LONGEST;
          if (!known) {
            String shown = key.substring(0, Math.min(key.length(), 60));
            issues.add(
                Issue.of(
                    SurveyProblem.FIELD_UNKNOWN, Place.of("form").atField(shown), "field", shown));
          }
        });
    if (!issues.isEmpty()) {
      throw new Refusal(SurveyProblem.FIELD_UNKNOWN.status(), issues);
    }
  }
}

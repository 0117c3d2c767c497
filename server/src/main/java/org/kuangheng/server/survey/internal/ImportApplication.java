package org.kuangheng.server.survey.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.Version;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportChange;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.server.survey.SurveyState;
import org.kuangheng.server.survey.internal.ImportDetailRows.Applicable;
import org.springframework.stereotype.Component;

/** Puts a previewed import on record, or says everything that stands against it. */
@Component
class ImportApplication {
  private final ImportDetailRows details;
  private final Registry registry;
  private final PreviewWork.Surroundings around;
  private final SurveyRules rules;
  private final BoardRows counties;

  ImportApplication(
      ImportStore store, Registry registry, PreviewWork.Surroundings around, SurveyRules rules) {
    this.details = store.details();
    this.counties = store.counties();
    this.registry = registry;
    this.around = around;
    this.rules = rules;
  }

  PreviewWork.Surroundings around() {
    return around;
  }

  SurveyRules rules() {
    return rules;
  }

  Act apply(Caller caller, ImportCase it, ImportOrder order) {
    requireNothingOpen(it, order);
    LocalDate validFrom = order.validFrom() == null ? it.validFrom() : order.validFrom();
    List<Applicable> changes = details.applicable(it.id());
    if (changes.isEmpty()) {
      throw Refusal.of(SurveyProblem.NOTHING_TO_APPLY, "id");
    }
    requireGroundAfterSignOff(changes, order);
    requireUnchanged(changes, AsOf.now(it.validFrom()));
    List<Change> all = changes.stream().map(change -> change(change, validFrom)).toList();
    return registry.apply(caller, Act.Kind.IMPORT, order.ground(), all);
  }

  /** A county's survey that is signed off is changed with a written ground only. */
  private void requireGroundAfterSignOff(List<Applicable> changes, ImportOrder order) {
    String ground = order.ground();
    List<Issue> closed =
        changes.stream()
            .map(change -> change.change().county())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .filter(county -> counties.standing(county).state() == SurveyState.SIGNED_OFF)
            .map(county -> Issue.of(SurveyProblem.SIGNED_OFF, Place.of("import"), "county", county))
            .toList();
    if (closed.isEmpty()) {
      return;
    }
    if (ground == null || ground.isBlank()) {
      throw new Refusal(SurveyProblem.SIGNED_OFF.status(), closed);
    }
    ImportCases.ground(ground);
  }

  private void requireNothingOpen(ImportCase it, ImportOrder order) {
    List<ImportIssue> issues = allIssues(it.id());
    List<ImportIssue> blocking =
        issues.stream().filter(issue -> issue.severity() == Severity.BLOCKING).toList();
    List<ImportIssue> whole = blocking.stream().filter(issue -> !issue.leavable()).toList();
    List<Issue> against = new ArrayList<>();
    if (!whole.isEmpty()) {
      against.add(counted(SurveyProblem.IMPORT_BLOCKED, whole));
    }
    if (blocking.size() > whole.size()) {
      if (order.leaveOutProblems()) {
        ImportCases.ground(order.ground());
      } else {
        against.add(
            counted(
                SurveyProblem.ROWS_BLOCKED,
                blocking.stream().filter(ImportIssue::leavable).toList()));
      }
    }
    Map<String, List<ImportIssue>> open = new LinkedHashMap<>();
    issues.stream()
        .filter(issue -> issue.severity() == Severity.WARNING)
        .filter(issue -> issue.overriddenBecause() == null)
        .forEach(issue -> open.computeIfAbsent(issue.code(), c -> new ArrayList<>()).add(issue));
    open.values().forEach(ones -> against.add(counted(SurveyProblem.WARNINGS_OPEN, ones)));
    if (!against.isEmpty()) {
      throw new Refusal(409, against);
    }
  }

  private static Issue counted(SurveyProblem code, List<ImportIssue> issues) {
    ImportIssue first = issues.getFirst();
    return Issue.of(
        code,
        Place.of("import").atField(first.code()),
        "count",
        issues.size(),
        "code",
        first.code(),
        "first",
        first.what().in(Lang.ZH));
  }

  /** Every finding, in blocks. */
  List<ImportIssue> allIssues(String id) {
    List<ImportIssue> all = new ArrayList<>();
    int block = 5_000;
    while (true) {
      int after = all.isEmpty() ? 0 : all.getLast().number();
      List<ImportIssue> more = details.issues(id, null, block, after).items();
      all.addAll(more);
      if (more.size() < block) {
        return all;
      }
    }
  }

  private void requireUnchanged(List<Applicable> changes, AsOf asOf) {
    Map<Kind, Map<String, Version>> now = new EnumMap<>(Kind.class);
    List<String> moved = new ArrayList<>();
    for (Applicable one : changes) {
      ImportChange change = one.change();
      Version version =
          now.computeIfAbsent(change.kind(), kind -> registry.versions(kind, null, asOf))
              .get(change.subject());
      Long number = version == null ? null : version.number();
      if (!Objects.equals(number, change.base())) {
        moved.add(change.kind() + " " + change.subject());
      }
    }
    if (!moved.isEmpty()) {
      throw Refusal.of(
          SurveyProblem.REGISTRY_CHANGED,
          "changes",
          "count",
          moved.size(),
          "first",
          String.join("、", moved.subList(0, Math.min(5, moved.size()))));
    }
  }

  private static Change change(Applicable one, LocalDate validFrom) {
    ImportChange change = one.change();
    Subject subject =
        new Subject(
            change.kind(), change.subject(), change.mine(), change.county(), change.enterprise());
    return one.content() == null
        ? new Change.End(subject, validFrom)
        : new Change.Put(subject, validFrom, null, one.content());
  }
}

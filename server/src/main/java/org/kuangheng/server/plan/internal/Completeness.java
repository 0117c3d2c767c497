package org.kuangheng.server.plan.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.county.MineView;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.WorkingDays;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Pack.PlanForm.Check;
import org.kuangheng.policy.Pack.PlanForm.Counting;
import org.kuangheng.server.plan.PlanProblem;
import org.springframework.stereotype.Component;

/** Everything a plan lacks before a county may approve it (clause 5.2), all at once. */
@Component
class Completeness {
  private final WorkingDays calendar;

  Completeness(WorkingDays calendar) {
    this.calendar = calendar;
  }

  List<Issue> of(Compilation compilation) {
    List<Issue> issues = new ArrayList<>();
    CountyView view = compilation.view();
    for (MineView mine : view.inProgramme()) {
      decision(mine, compilation).ifPresent(issues::add);
    }
    issues.addAll(compilation.groups().broken());
    for (Required.Subject subject : Required.of(compilation)) {
      issues.addAll(fields(subject, compilation));
    }
    for (Check check : view.pack().plan().checks()) {
      issues.addAll(check(check, compilation));
    }
    return issues;
  }

  private static Optional<Issue> decision(MineView mine, Compilation compilation) {
    String decided = compilation.decided().get(mine.id());
    Place place = Place.of("plan").inPart("mine:" + mine.id().value());
    if (decided == null) {
      return Optional.of(about(PlanProblem.MINE_UNDECIDED, place, mine));
    }
    if (compilation.stale().contains(mine.id())) {
      return Optional.of(about(PlanProblem.VERDICT_STALE, place, mine));
    }
    boolean merges =
        compilation
            .view()
            .pack()
            .findCategory(decided)
            .filter(category -> category.kind() == Pack.Category.Kind.CONSOLIDATION)
            .isPresent();
    boolean adopted =
        compilation.view().groupOf(mine.id()).isPresent()
            || compilation.groups().broken().stream()
                .anyMatch(
                    issue ->
                        List.of(issue.values().getOrDefault("members", "").split("、", -1))
                            .contains(mine.id().value()));
    return merges && !adopted
        ? Optional.of(about(PlanProblem.GROUP_MISSING, place, mine))
        : Optional.empty();
  }

  private static Issue about(PlanProblem code, Place place, MineView mine) {
    return Issue.of(code, place, "mine", mine.id().value(), "name", mine.name());
  }

  private static List<Issue> fields(Required.Subject subject, Compilation compilation) {
    List<Issue> issues = new ArrayList<>();
    for (Pack.RequiredField field : subject.fields()) {
      Place place = Place.of("plan").inPart(subject.subject()).atField(field.id());
      String stated = compilation.view().stated(subject.mine(), field.label().zh()).orElse("");
      if (stated.isBlank()) {
        issues.add(
            Issue.of(
                PlanProblem.FIELD_MISSING,
                place,
                "name",
                subject.name(),
                "subject",
                subject.subject().substring(subject.subject().indexOf(':') + 1),
                "label",
                field.label().in(compilation.input().lang()),
                "clause",
                field.clause()));
      } else if (field.kind().equals("shares")) {
        String written = compilation.values().get(subject.subject(), field.id());
        Shares.read(written)
            .filter(shares -> !shares.whole())
            .ifPresent(
                shares ->
                    issues.add(
                        Issue.of(
                            PlanProblem.SHARES_SUM,
                            place,
                            "group",
                            subject.name(),
                            "sum",
                            shares.sum().stripTrailingZeros().toPlainString())));
      }
    }
    return issues;
  }

  private List<Issue> check(Check check, Compilation compilation) {
    String subject = "check:" + check.id();
    Place place = Place.of("plan").inPart(subject);
    String name = check.name().in(compilation.input().lang());
    List<String> open =
        EntryRules.CHECK_FIELDS.stream()
            .filter(field -> compilation.values().get(subject, field).isEmpty())
            .toList();
    if (!open.isEmpty()) {
      return List.of(
          Issue.of(
              PlanProblem.CHECK_MISSING,
              place,
              "check",
              name,
              "fields",
              EntryRules.names(open, compilation.input().lang())));
    }
    LocalDate from = LocalDate.parse(compilation.values().get(subject, "from"));
    LocalDate to = LocalDate.parse(compilation.values().get(subject, "to"));
    if (to.isBefore(from)) {
      return List.of(
          Issue.of(PlanProblem.CHECK_ORDER, place, "check", name, "from", from, "to", to));
    }
    int days =
        check.counting() == Counting.WORKING
            ? calendar.count(from, to)
            : (int) ChronoUnit.DAYS.between(from, to) + 1;
    return days >= check.days()
        ? List.of()
        : List.of(
            Issue.of(
                PlanProblem.CHECK_SHORT,
                place,
                "check",
                name,
                "days",
                days,
                "least",
                check.days(),
                "counting",
                EntryRules.counting(check.counting(), compilation.input().lang())));
  }
}

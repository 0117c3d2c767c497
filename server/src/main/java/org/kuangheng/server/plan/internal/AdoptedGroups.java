package org.kuangheng.server.plan.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Consolidator;
import org.kuangheng.consolidation.Request;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Progress;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.consolidation.Adoptions.Adoption;
import org.kuangheng.server.plan.PlanProblem;

/**
 * The merged areas people adopted (已采纳整合矿区), drawn anew from the record of the moment, so that the
 * plan's numbers are the record's; one that no longer holds is a finding.
 *
 * @param groups numbered {@code G1} and on, in the order of their first member
 * @param adoptions the adoption of each group, by the group's id
 */
record AdoptedGroups(
    List<Scenario.Group> groups, Map<String, Adoption> adoptions, List<Issue> broken) {
  private static final Duration TIME = Duration.ofSeconds(20);

  /** {@code leads} names the mine whose holder people chose to lead, by adoption. */
  static AdoptedGroups of(
      Assessed assessed,
      Map<MineId, Verdict> verdicts,
      List<Adoption> adopted,
      Map<String, String> leads) {
    List<Scenario.Group> groups = new ArrayList<>();
    Map<String, Adoption> byGroup = new HashMap<>();
    List<Issue> broken = new ArrayList<>();
    List<Adoption> ordered =
        adopted.stream().sorted(Comparator.comparing(one -> first(one.members()))).toList();
    for (Adoption adoption : ordered) {
      Drawn drawn = draw(assessed, verdicts, adoption);
      if (drawn.group() == null) {
        broken.add(finding(adoption, drawn.why()));
        continue;
      }
      Scenario.Group group = named(drawn.group(), "G" + (groups.size() + 1));
      group = led(group, leads.get(adoption.id()));
      groups.add(group);
      byGroup.put(group.id(), adoption);
    }
    return new AdoptedGroups(groups, byGroup, broken);
  }

  /** What entries call a group: {@code group:} and its adoption. */
  String subject(Scenario.Group group) {
    return "group:" + Objects.requireNonNull(adoptions.get(group.id())).id();
  }

  private static String first(Set<String> members) {
    return members.stream().sorted().findFirst().orElse("");
  }

  private record Drawn(Scenario.@Nullable Group group, List<Issue> why) {}

  private static Drawn draw(Assessed assessed, Map<MineId, Verdict> verdicts, Adoption adoption) {
    Set<MineId> members = adoption.members().stream().map(MineId::new).collect(Collectors.toSet());
    Survey survey = among(assessed.survey(), members);
    List<Set<MineId>> locks =
        members.size() < 2 ? List.of() : List.of(new LinkedHashSet<>(sorted(members)));
    Map<MineId, SpatialFindings> findings = new HashMap<>();
    Map<MineId, Verdict> own = new HashMap<>();
    for (MineId member : members) {
      SpatialFindings found = assessed.findings().get(member);
      if (found != null) {
        findings.put(member, found.among(members));
      }
      Verdict verdict = verdicts.get(member);
      if (verdict != null) {
        own.put(member, verdict);
      }
    }
    ConsolidationResult result =
        Consolidator.propose(
            new Request(assessed.pack(), survey, findings, own, locks, List.of(), TIME, 1),
            Progress.SILENT);
    return new Drawn(
        result.scenarios().stream()
            .limit(1)
            .flatMap(best -> best.groups().stream())
            .filter(group -> Set.copyOf(group.members()).equals(members))
            .findFirst()
            .orElse(null),
        result.issues());
  }

  private static List<MineId> sorted(Set<MineId> members) {
    return List.copyOf(new TreeSet<>(members));
  }

  private static Survey among(Survey survey, Set<MineId> members) {
    List<MineRecord> mines =
        survey.mines().stream().filter(mine -> members.contains(mine.id())).toList();
    return survey.withMines(mines);
  }

  private static Issue finding(Adoption adoption, List<Issue> why) {
    Place place = Place.of("plan").inPart("group:" + adoption.id());
    return Issue.of(
        PlanProblem.GROUP_BROKEN,
        place,
        "group",
        adoption.group(),
        "members",
        String.join("、", new TreeSet<>(adoption.members())),
        "why",
        why.isEmpty()
            ? "-"
            : why.stream().map(issue -> issue.what(Lang.ZH)).collect(Collectors.joining("；")));
  }

  private static Scenario.Group named(Scenario.Group group, String id) {
    return with(group, id, group.lead());
  }

  /** The same group, led by whom people chose. */
  private static Scenario.Group led(Scenario.Group group, @Nullable String mine) {
    if (mine == null || mine.isEmpty()) {
      return group;
    }
    List<Scenario.LeadCandidate> lead = new ArrayList<>(group.lead());
    lead.sort(Comparator.comparing(candidate -> !candidate.mine().value().equals(mine)));
    return with(group, group.id(), lead);
  }

  private static Scenario.Group with(
      Scenario.Group group, String id, List<Scenario.LeadCandidate> lead) {
    return new Scenario.Group(
        id,
        group.members(),
        lead,
        group.merged(),
        group.gaps(),
        group.retained(),
        group.capacity(),
        group.life(),
        group.scaleClass(),
        group.justifications(),
        group.flags());
  }
}

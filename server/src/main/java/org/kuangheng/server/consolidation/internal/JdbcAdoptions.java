package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.ProblemCode;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Adoptions;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.GroupAdopted;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.consolidation.Proposals.Changed;
import org.kuangheng.server.consolidation.Proposals.Summary;
import org.kuangheng.server.consolidation.internal.ConsolidationProperties.Unserved;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Adopts groups of proposals, all that are asked or none. */
@Service
@Transactional
class JdbcAdoptions implements Adoptions {
  private final ProposalTable proposals;
  private final AdoptionTable adoptions;
  private final HearingTable hearings;
  private final AssessedMines mines;
  private final ApplicationEventPublisher events;
  private final ConsolidationProperties properties;

  JdbcAdoptions(
      ProposalTable proposals,
      AdoptionTable adoptions,
      HearingTable hearings,
      AssessedMines mines,
      ApplicationEventPublisher events,
      ConsolidationProperties properties) {
    this.proposals = proposals;
    this.adoptions = adoptions;
    this.hearings = hearings;
    this.mines = mines;
    this.events = events;
    this.properties = properties;
  }

  @Override
  public List<Adoption> adopt(Caller caller, Choice choice) {
    String ground = Grounds.required(choice.ground());
    Summary proposal =
        proposals
            .find(choice.proposal())
            .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", choice.proposal()));
    JsonNode document = Trees.read(proposals.document(proposal.id()).orElseThrow());
    List<ProposedGroup> groups = chosen(document, choice);
    Set<String> members = new TreeSet<>();
    groups.forEach(group -> members.addAll(group.members()));
    adoptions.reserve(members);
    refuseAny(findings(proposal, groups, members));
    List<Adoption> adopted = new ArrayList<>();
    for (ProposedGroup group : groups) {
      List<String> unserved = unserved(group).stream().map(Neighbour::mine).toList();
      String id = UUID.randomUUID().toString();
      adoptions.insert(
          new AdoptionTable.Draft(id, proposal, choice.scenario(), group, ground, unserved),
          caller);
      Adoption now = get(id);
      publish(
          caller,
          now,
          "proposal.adopted",
          ground,
          Sha256.of(Trees.write(group.tree()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      adopted.add(now);
    }
    return adopted;
  }

  private static List<ProposedGroup> chosen(JsonNode document, Choice choice) {
    if (choice.groups().isEmpty()) {
      return ProposedGroup.of(document, choice.scenario());
    }
    return choice.groups().stream()
        .sorted()
        .map(id -> ProposedGroup.find(document, choice.scenario(), id))
        .toList();
  }

  /** Everything that stands against it, at once. */
  private List<Issue> findings(Summary proposal, List<ProposedGroup> groups, Set<String> members) {
    List<Issue> issues = new ArrayList<>();
    for (Changed changed : changed(proposal, members)) {
      issues.add(
          issue(
              ConsolidationProblem.PROPOSAL_STALE,
              "mine",
              changed.mine(),
              "changed",
              String.join(", ", changed.what())));
    }
    adoptions
        .standing(members)
        .forEach(
            (mine, adoption) ->
                issues.add(
                    issue(ConsolidationProblem.MINE_ADOPTED, "mine", mine, "adoption", adoption)));
    if (properties.hearing() == Unserved.REFUSE) {
      groups.forEach(group -> issues.addAll(unheard(group)));
    }
    return issues;
  }

  private List<Changed> changed(Summary proposal, Set<String> members) {
    Fingerprints then = proposals.fingerprints(proposal.id()).orElseThrow();
    Assessed assessed = mines.at(proposal.county(), proposal.asOf());
    Fingerprints now = Fingerprints.of(assessed, Decided.of(assessed, mines::decided));
    return then.changedIn(now, new HashSet<>(members));
  }

  private List<Neighbour> unserved(ProposedGroup group) {
    return hearings.withRecord(group).stream().filter(one -> one.service() == null).toList();
  }

  /** Who has not been told, or told and not heard. */
  private List<Issue> unheard(ProposedGroup group) {
    List<Issue> issues = new ArrayList<>();
    for (Neighbour one : hearings.withRecord(group)) {
      if (one.service() == null) {
        issues.add(about(ConsolidationProblem.NEIGHBOURS_NOT_SERVED, group, one));
      } else if (one.statement() == null) {
        issues.add(about(ConsolidationProblem.NEIGHBOUR_NOT_HEARD, group, one));
      }
    }
    return issues;
  }

  private static Issue about(ProblemCode code, ProposedGroup group, Neighbour one) {
    return issue(
        code,
        "mine",
        one.mine(),
        "relation",
        one.relation(),
        "metres",
        one.metres(),
        "group",
        group.id());
  }

  private static Issue issue(ProblemCode code, Object... keyValues) {
    return Issue.of(code, Place.of("proposal"), keyValues);
  }

  private static void refuseAny(List<Issue> issues) {
    if (!issues.isEmpty()) {
      throw new Refusal(409, issues);
    }
  }

  private void publish(Caller caller, Adoption adoption, String act, String ground, Sha256 group) {
    boolean stands = adoption.withdrawnAt() == null;
    AuditedEvent event =
        AuditedEvent.of("proposal:" + adoption.proposal(), act, caller.actor())
            .in(adoption.county())
            .because(ground)
            .about("adoption", adoption.id())
            .about("group", adoption.group())
            .from(stands ? null : group, stands ? group : null);
    if (!adoption.unserved().isEmpty()) {
      event = event.about("unserved", String.join(" ", adoption.unserved()));
    }
    events.publishEvent(event);
    for (String mine : adoption.members()) {
      events.publishEvent(
          AuditedEvent.of(
                  "mine:" + mine,
                  stands ? "mine.group.adopted" : "mine.group.withdrawn",
                  caller.actor())
              .in(adoption.county())
              .because(ground)
              .about("adoption", adoption.id())
              .about("mine", mine));
    }
    events.publishEvent(
        new GroupAdopted(
            adoption.id(), adoption.proposal(), adoption.county(), adoption.members(), stands));
  }

  @Override
  @Transactional(readOnly = true)
  public Adoption get(String id) {
    return adoptions.find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Adoption> list(Filter filter) {
    return adoptions.list(filter);
  }

  @Override
  public Adoption withdraw(Caller caller, String id, String ground) {
    String why = Grounds.required(ground);
    Adoption adoption = get(id);
    if (!adoptions.withdraw(id, caller.id(), why)) {
      throw Refusal.of(ConsolidationProblem.ADOPTION_WITHDRAWN, "id", "adoption", id);
    }
    Adoption now = get(id);
    publish(
        caller,
        now,
        "proposal.withdrawn",
        why,
        Sha256.ofCanonical(List.copyOf(adoption.members())));
    return now;
  }
}

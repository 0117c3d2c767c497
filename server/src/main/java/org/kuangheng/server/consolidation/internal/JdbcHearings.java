package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.consolidation.Hearings;
import org.kuangheng.server.consolidation.Proposals.Summary;
import org.kuangheng.server.identity.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Hearings in their table. */
@org.springframework.stereotype.Service
@Transactional
class JdbcHearings implements Hearings {
  private final ProposalTable proposals;
  private final HearingTable hearings;
  private final Notifications notifications;
  private final ApplicationEventPublisher events;

  JdbcHearings(
      ProposalTable proposals,
      HearingTable hearings,
      Notifications notifications,
      ApplicationEventPublisher events) {
    this.proposals = proposals;
    this.hearings = hearings;
    this.notifications = notifications;
    this.events = events;
  }

  private ProposedGroup find(Group group) {
    String document =
        proposals
            .document(group.proposal())
            .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", group.proposal()));
    return ProposedGroup.find(Trees.read(document), group.scenario(), group.group());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Neighbour> list(Group group) {
    return hearings.withRecord(find(group));
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Notice> notices(@Nullable String mine, @Nullable String cursor, int limit) {
    return hearings.notices(mine, Cursor.read(cursor, 3), limit);
  }

  @Override
  public Neighbour serve(Caller caller, Group group, String mine, Service service) {
    ProposedGroup found = open(group, mine);
    hearings.serve(found.boundary(), mine, service, caller.id());
    tell(found, neighbour(found.neighbours(), mine), service);
    return recorded(caller, group, found, mine, "hearing.served");
  }

  /** Once for a boundary: a corrected service is not told again. */
  private void tell(ProposedGroup found, Neighbour neighbour, Service service) {
    if (neighbour.enterprise() != null) {
      notifications.tell(
          new Notifications.Told(
              "enterprise:" + neighbour.enterprise(),
              Notifications.Kind.HEARING_SERVED,
              neighbour.mine(),
              found.boundary(),
              Map.of("on", service.on().toString(), "way", service.way()),
              "served:" + found.boundary() + ":" + neighbour.mine()));
    }
  }

  @Override
  public Neighbour hear(Caller caller, Group group, String mine, Statement statement) {
    ProposedGroup found = open(group, mine);
    hearings.hear(found.boundary(), mine, statement, caller.id());
    return recorded(caller, group, found, mine, "hearing.heard");
  }

  private ProposedGroup open(Group group, String mine) {
    ProposedGroup found = find(group);
    Neighbour neighbour = neighbour(found.neighbours(), mine);
    Summary summary = proposals.find(group.proposal()).orElseThrow();
    hearings.open(found, new HearingTable.Place(group.proposal(), summary.county()), neighbour);
    return found;
  }

  private static Neighbour neighbour(List<Neighbour> among, String mine) {
    return among.stream()
        .filter(one -> one.mine().equals(mine))
        .findFirst()
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", mine));
  }

  private Neighbour recorded(
      Caller caller, Group group, ProposedGroup found, String mine, String act) {
    Neighbour now = neighbour(hearings.withRecord(found), mine);
    Summary summary = proposals.find(group.proposal()).orElseThrow();
    events.publishEvent(
        AuditedEvent.of("proposal:" + group.proposal(), act, caller.actor())
            .in(summary.county())
            .about("group", group.group())
            .about("neighbour", mine)
            .from(null, Sha256.ofCanonical(tree(now))));
    return now;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> proof(Group group) {
    ProposedGroup found = find(group);
    List<Object> neighbours = new ArrayList<>();
    hearings.withRecord(found).forEach(one -> neighbours.add(tree(one)));
    Map<String, Object> proof =
        Map.of(
            "proposal",
            group.proposal(),
            "scenario",
            group.scenario(),
            "group",
            group.group(),
            "members",
            List.copyOf(found.members()),
            "boundary",
            found.boundary(),
            "neighbours",
            neighbours);
    Map<String, Object> whole = new java.util.TreeMap<>(proof);
    whole.put("digest", Sha256.ofCanonical(proof).hex());
    return whole;
  }

  /** In the form that is digested: text, numbers, maps and lists only. */
  private static Map<String, @Nullable Object> tree(Neighbour one) {
    Service service = one.service();
    Statement statement = one.statement();
    return Trees.map(
        "mine",
        one.mine(),
        "name",
        one.name(),
        "holder",
        one.holder(),
        "enterprise",
        one.enterprise(),
        "county",
        one.county(),
        "relation",
        one.relation().name(),
        "metres",
        one.metres(),
        "service",
        service == null
            ? null
            : Trees.map(
                "on", service.on().toString(),
                "way", service.way(),
                "evidence", service.evidence(),
                "by", service.by()),
        "statement",
        statement == null
            ? null
            : Trees.map(
                "opinion", statement.opinion().name(),
                "text", statement.text(),
                "on", statement.on().toString(),
                "evidence", statement.evidence()));
  }
}

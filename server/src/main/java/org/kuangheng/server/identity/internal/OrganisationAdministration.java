package org.kuangheng.server.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations (单位): opened and closed by the system administrator, seen through the fence.
 */
@Service
public class OrganisationAdministration {
  private static final int MOST = 200;
  private static final String COUNTY = "county:";

  private final JdbcClient sql;
  private final OrganisationTable organisations;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrganisationAdministration(
      JdbcClient sql,
      OrganisationTable organisations,
      Unfenced unfenced,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.unfenced = unfenced;
    this.events = events;
    this.clock = clock;
  }

  /** All of them, for the administrators. */
  public Page<Organisation> everyPage(int limit, @Nullable String cursor) {
    return unfenced.read(() -> list(limit, cursor));
  }

  /** Those the caller's scope shows; the database sees to it. */
  @Transactional(readOnly = true)
  public Page<Organisation> page(int limit, @Nullable String cursor) {
    return list(limit, cursor);
  }

  private Page<Organisation> list(int limit, @Nullable String cursor) {
    Cursor after = Cursor.read(cursor, 1);
    int most = Math.clamp(limit, 1, MOST);
    List<Organisation> found =
        sql.sql("select * from organisation where id > :after order by id limit :limit")
            .param("after", after == null ? "" : after.keys().getFirst())
            .param("limit", most + 1)
            .query(OrganisationTable::row)
            .list();
    boolean more = found.size() > most;
    List<Organisation> shown = more ? found.subList(0, most) : found;
    return new Page<>(shown, more ? Cursor.after(shown.getLast().id()).toString() : null, null);
  }

  public Organisation open(Caller caller, Organisation organisation) {
    caller.require(Permission.MANAGE_ACCOUNTS);
    check(organisation);
    return unfenced.get(
        () -> {
          if (!organisations.insert(organisation)) {
            throw Refusal.of(IdentityProblem.ORGANISATION_TAKEN, "id");
          }
          publish(caller, organisation, "identity.organisation.opened");
          return organisations.find(organisation.id()).orElseThrow();
        });
  }

  /** Closes it: none of its people comes in any more; or opens it again. */
  public Organisation close(Caller caller, String id, @Nullable String ifMatch, boolean closed) {
    caller.require(Permission.MANAGE_ACCOUNTS);
    return unfenced.get(
        () -> {
          Organisation found =
              organisations
                  .find(id)
                  .orElseThrow(
                      () ->
                          Refusal.of(
                              ApiProblem.NOT_FOUND, "organisation", "what", "organisation " + id));
          EntityTag.of(found.version()).require(ifMatch);
          if (closed && id.equals(caller.unit())) {
            throw Refusal.of(IdentityProblem.NOT_ONESELF, "organisation");
          }
          sql.sql(
                  """
                  update organisation set closed_at = :at, version = version + 1
                  where id = :id and version = :version""")
              .param(
                  "at",
                  closed ? Times.sql(clock.instant()) : null,
                  java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
              .param("id", id)
              .param("version", found.version())
              .update();
          publish(
              caller,
              found,
              closed ? "identity.organisation.closed" : "identity.organisation.reopened");
          return organisations.find(id).orElseThrow();
        });
  }

  private static void check(Organisation organisation) {
    String id = organisation.id();
    boolean sound =
        switch (organisation.kind()) {
          case CITY -> id.matches("city(:[a-z0-9-]{1,40})?");
          case PROVINCE -> id.equals("province");
          case DEPARTMENT -> id.matches("[A-Z]{2,8}");
          case COUNTY ->
              id.matches(COUNTY + "\\d{6}")
                  && Objects.equals(organisation.county(), id.substring(COUNTY.length()));
          case ENTERPRISE ->
              id.equals("enterprise:" + organisation.enterprise()) && id.length() <= 100;
          case TECHNICAL -> id.matches("technical:[A-Za-z0-9-]{1,60}");
        };
    boolean fenced =
        (organisation.kind() == Organisation.Kind.COUNTY || organisation.county() == null)
            && (organisation.kind() == Organisation.Kind.ENTERPRISE
                || organisation.enterprise() == null);
    if (!sound || !fenced || id.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of(IdentityProblem.ORGANISATION_UNSOUND, "id", "what", id);
    }
  }

  private void publish(Caller caller, Organisation organisation, String act) {
    events.publishEvent(
        AuditedEvent.of("user:" + caller.id(), act, caller.actor())
            .in(organisation.county())
            .about("organisation", organisation.id()));
  }
}

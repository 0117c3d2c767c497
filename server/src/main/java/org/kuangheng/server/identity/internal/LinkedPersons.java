package org.kuangheng.server.identity.internal;

import java.util.Optional;
import org.kuangheng.kernel.AuditedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Persons of a single sign-on (统一身份认证) and the accounts they are linked to. */
@Service
public class LinkedPersons {
  private final JdbcClient sql;
  private final People people;
  private final Unfenced unfenced;
  private final ApplicationEventPublisher events;

  LinkedPersons(
      JdbcClient sql, People people, Unfenced unfenced, ApplicationEventPublisher events) {
    this.sql = sql;
    this.people = people;
    this.unfenced = unfenced;
    this.events = events;
  }

  /**
   * The sign-in of whom the provider vouches for; empty if he is linked to no account in use, or
   * his role needs more than the provider made sure of.
   *
   * @param strong whether the provider asked for more than a password
   */
  public Optional<SignIn.Outcome.Accepted> accept(String issuer, String subject, boolean strong) {
    Optional<People.Person> person = linked(issuer, subject).flatMap(people::find);
    if (person.isEmpty() || (person.get().needsFactor() && !strong)) {
      return Optional.empty();
    }
    People.Person found = person.get();
    unfenced.run(
        () ->
            events.publishEvent(
                AuditedEvent.of(
                        "user:" + found.account().id(),
                        "identity.session.opened",
                        found.caller().actor())
                    .about("by", "single-sign-on")));
    return Optional.of(new SignIn.Outcome.Accepted(found.account().id(), strong));
  }

  private Optional<String> linked(String issuer, String subject) {
    return unfenced.read(
        () ->
            sql.sql(
                    """
                    select account from oidc_link where issuer = :issuer and subject = :subject""")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional());
  }
}

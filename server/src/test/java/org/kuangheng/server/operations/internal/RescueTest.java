package org.kuangheng.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.identity.FirstAdministrators.First;
import org.kuangheng.server.identity.Rescue;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is at the machine's terminal gets the last administrator back, and the record says so. */
final class RescueTest {
  private static final String GOOD = "a long walk over Zhongtiao ";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void theLastSecurityAdministratorComesBackAtTheTerminalAndOnTheRecord() {
    try (RunningServer server = RunningServer.start(Map.of("kuangheng.demo", "false"))) {
      First system = new First("sys-one", "Sun Example", GOOD + "1");
      First security = new First("sec-one", "Qian Example", GOOD + "2");
      assertThat(server.bean(FirstAdministrators.class).create(system, security)).isEmpty();
      ApiClient before = ApiClient.anonymous(server);
      before.signIn("sec-one", GOOD + "2", null).expect(200);
      enrolledAndHeld(server);

      nothingHappensWithoutAnswerGroundOrTheRightKind(server);
      asked(server, "1\nsec-one\n\n" + GOOD + "3\ntelephone and password lost\n");
      assertThat(said()).contains("Done and recorded").doesNotContain(GOOD + "3");
      before.get("/api/session").expect(401);
      ApiClient.anonymous(server).signIn("sec-one", GOOD + "2", null).expect(401);
      var session =
          ApiClient.anonymous(server).signIn("sec-one", GOOD + "3", null).expect(200).json();
      assertThat(session.path("role").asString()).isEqualTo("SECURITY_ADMIN");
      assertThat(session.path("duties").get(0).asString()).isEqualTo("ENROL_SECOND_FACTOR");

      asked(server, "2\nsys-two\nLi Example\n" + GOOD + "4\nthe system administrator left\n");
      assertThat(
              ApiClient.anonymous(server)
                  .signIn("sys-two", GOOD + "4", null)
                  .expect(200)
                  .json()
                  .path("role")
                  .asString())
          .isEqualTo("SYSTEM_ADMIN");
      assertThat(server.bean(Rescue.class).atWork(Role.SYSTEM_ADMIN))
          .containsExactly("sys-one", "sys-two");
      assertThat(grounds(server))
          .containsExactly("telephone and password lost", "the system administrator left");

      asked(server, "3\nyearly change\n");
      assertThat(said()).contains("The key was changed");
    }
  }

  private void nothingHappensWithoutAnswerGroundOrTheRightKind(RunningServer server) {
    asked(server, "");
    assertThat(said()).contains("Nothing was changed");
    asked(server, "1\nsec-one\n\n" + GOOD + "3\n\n");
    assertThat(said()).contains("No ground was given");
    asked(server, "1\nsys-one\n\n" + GOOD + "3\na ground\n");
    assertThat(said()).contains("is not that kind of administrator");
    asked(server, "1\nsec-three\nX\nshort\na ground\n");
    assertThat(said()).contains("too short");
    assertThat(grounds(server)).isEmpty();
    ApiClient.anonymous(server).signIn("sec-one", GOOD + "3", null).expect(401);
  }

  /** As if the telephone was lost and the password reset. */
  private static void enrolledAndHeld(RunningServer server) {
    server
        .bean(JdbcClient.class)
        .sql(
            """
            update account set held_since = now(), totp_secret = 'GEZDGNBVGY3TQOJQ',
              totp_since = now() where login = 'sec-one'""")
        .update();
  }

  private static List<String> grounds(RunningServer server) {
    return RowScope.EVERYTHING.get(
        () ->
            new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .execute(
                    status ->
                        server
                            .bean(JdbcClient.class)
                            .sql(
                                """
                                select o.value from audit_entry e
                                join audit_opening o on o.entry = e.id and o.field = 'ground'
                                where e.act = 'identity.administrator.rescued' order by e.id""")
                            .query(String.class)
                            .list()));
  }

  private void asked(RunningServer server, String answers) {
    said.reset();
    Terminal terminal =
        new Terminal.OfStreams(
            new BufferedReader(new StringReader(answers)),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    new RescueAtTerminal(server.bean(Rescue.class), terminal, Lang.EN).ask();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

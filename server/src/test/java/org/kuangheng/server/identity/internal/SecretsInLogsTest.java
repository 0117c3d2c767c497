package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.slf4j.LoggerFactory;

/** Even a talkative log holds no secret of a sign-in, a token or a second factor. */
final class SecretsInLogsTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void nothingSecretIsLoggedWhileSigningInEnrollingAndMakingTokens() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger spring = (Logger) LoggerFactory.getLogger("org.springframework");
    Level before = spring.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    List<String> secrets = new ArrayList<>();
    root.addAppender(heard);
    spring.setLevel(Level.DEBUG);
    try {
      RealAccount account = RealAccount.of(server, Role.CITY_LEADER, "city");
      String secret = account.enrol();
      secrets.addAll(List.of(account.password(), secret, "wrong-guess-of-mine"));
      String code = RealAccount.code(secret, 1);
      account.another().signIn(account.login(), "wrong-guess-of-mine", null).expect(401);
      ApiClient client = account.another();
      client.signIn(account.login(), account.password(), code).expect(200);
      secrets.add(client.cookie("SESSION").orElseThrow());
      var token =
          client
              .post(
                  "/api/tokens",
                  Map.of(
                      "name",
                      "n",
                      "permissions",
                      List.of("DECIDE"),
                      "expiresAt",
                      Instant.now().plus(1, ChronoUnit.DAYS).toString()))
              .expect(201)
              .json()
              .path("secret")
              .asString();
      secrets.add(token);
      ApiClient.withToken(server, token).get("/api/session").expect(200);
    } finally {
      spring.setLevel(before);
      root.detachAppender(heard);
    }
    List<String> lines =
        List.copyOf(heard.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines).as("the log was on").isNotEmpty();
    for (String secret : secrets) {
      assertThat(lines).noneMatch(line -> line != null && line.contains(secret));
    }
  }
}

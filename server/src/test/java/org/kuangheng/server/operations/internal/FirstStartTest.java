package org.kuangheng.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** A real installation gets its first administrators from the terminal, and from nowhere else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FirstStartTest {
  private static final String GOOD = "a long walk over Zhongtiao ";
  private static RunningServer server;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void startEmpty() {
    server = RunningServer.start(Map.of("kuangheng.demo", "false"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void aRealInstallationHasNoDemoAccountsAndNobodyCanSignIn() {
    assertThat(server.bean(DemoAccounts.class).list()).isEmpty();
    ApiClient.anonymous(server).signIn("city-office", "Demo-city-office-2025", null).expect(401);
    assertThat(server.bean(FirstAdministrators.class).needed()).isTrue();
  }

  @Test
  @Order(2)
  void aStartThatNobodyAnswersFailsWithASentenceInBothLanguages() {
    assertThatThrownBy(() -> asked(Lang.EN, ""))
        .isInstanceOf(NobodyToAdministerException.class)
        .hasMessageContaining("./run --empty")
        .hasMessageContaining("还没有管理员")
        .hasMessageContaining("no administrators yet");
    assertThat(server.bean(FirstAdministrators.class).needed()).isTrue();
  }

  @Test
  @Order(3)
  void weakPasswordsAreRefusedWithTheRulesAndAskedForAgain() {
    String weak = "sys\nSun Example\nshort\nsec\nQian Example\npassword\n";
    assertThatThrownBy(() -> asked(Lang.ZH, weak)).isInstanceOf(NobodyToAdministerException.class);
    assertThat(said()).contains("密码").contains("12");
    assertThat(server.bean(FirstAdministrators.class).needed()).isTrue();
  }

  @Test
  @Order(4)
  void goodAnswersMakeBothAndTheySignInWithWhatTheyChose() {
    asked(
        Lang.EN, "sys-first\nSun Example\n" + GOOD + "1\nsec-first\nQian Example\n" + GOOD + "2\n");
    assertThat(said()).doesNotContain(GOOD);
    assertThat(server.bean(FirstAdministrators.class).needed()).isFalse();
    assertThat(ApiClient.anonymous(server).signIn("sys-first", GOOD + "1", null).status())
        .isEqualTo(200);
    assertThat(ApiClient.anonymous(server).signIn("sec-first", GOOD + "1", null).status())
        .isEqualTo(401);
  }

  @Test
  @Order(5)
  void theNextStartAsksNothing() {
    asked(Lang.EN, "");
    assertThat(said()).isEmpty();
  }

  private void asked(Lang lang, String answers) {
    Terminal terminal =
        new Terminal.OfStreams(
            new BufferedReader(new StringReader(answers)),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    new FirstStart(server.bean(FirstAdministrators.class), terminal, lang).ask();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

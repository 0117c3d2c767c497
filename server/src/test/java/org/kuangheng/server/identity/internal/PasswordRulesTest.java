package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that guessers try first are refused; long ones of one's own are not. */
final class PasswordRulesTest {
  private final CommonPasswords common =
      new CommonPasswords(
          new IdentityProperties(
              new IdentityProperties.Password(12, 5, Duration.ZERO, Duration.ofDays(7), null),
              new IdentityProperties.Lockout(
                  5, 50, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1)),
              new IdentityProperties.Session(Duration.ofHours(12)),
              new IdentityProperties.Rate(1, 1),
              false,
              Duration.ofDays(365),
              null));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password2025!",
        "P@ssw0rd2025",
        "Admin@123456",
        "administrator",
        "1qaz2wsx3edc",
        "qwertyuiop123",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "123456789012",
        "13800138000138",
        "woaini1314520",
        "Yuncheng@2025",
        "kuangshan123456",
        "zhangwei1990",
        "Shanxi2025!!",
        "ｐａｓｓｗｏｒｄ１２３４"
      })
  void refusesWhatGuessersTryFirst(String password) {
    assertThat(common.contains(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven green tractors hum",
        "correct-horse-battery-staple",
        "k3wq-9fzt-hm7p-xx2c-abdr",
        "铁矿山上的月亮很圆",
        "Tz8!mQ4#vL1@pR",
        "vernal-quince-47-otter"
      })
  void takesWhatOneMadeUpOneself(String password) {
    assertThat(common.contains(password)).isFalse();
  }
}

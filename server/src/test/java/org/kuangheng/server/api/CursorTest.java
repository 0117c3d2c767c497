package org.kuangheng.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's cursor comes back as it went out, and a forged one is refused. */
final class CursorTest {
  @Test
  void comesBackAsItWentOut() {
    Cursor cursor = Cursor.after("铜矿 一号/…", "2025-06-01");
    assertThat(Cursor.read(cursor.toString(), 2)).isEqualTo(cursor);
  }

  @Test
  void isNoneOnTheFirstPage() {
    assertThat(Cursor.read(null, 2)).isNull();
    assertThat(Cursor.read(" ", 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ", "not base64!"})
  void isRefusedIfItIsNoneOfThisList(String text) {
    assertThatThrownBy(() -> Cursor.read(text, 2))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
  }
}

package org.kuangheng.server.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Nobody changes a thing unseen. */
final class EntityTagTest {
  private final EntityTag tag = EntityTag.of(7);

  @Test
  void letsTheOneThroughWhoHasSeenTheCurrentVersion() {
    assertThatCode(() -> tag.require("\"7\"")).doesNotThrowAnyException();
    assertThatCode(() -> tag.require("\"6\", W/\"7\"")).doesNotThrowAnyException();
    assertThatCode(() -> tag.require("*")).doesNotThrowAnyException();
  }

  @Test
  void refusesWithoutATagAndWithAnother() {
    assertThatThrownBy(() -> tag.require(null)).hasFieldOrPropertyWithValue("status", 428);
    assertThatThrownBy(() -> tag.require("\"6\"")).hasFieldOrPropertyWithValue("status", 412);
    assertThatThrownBy(() -> tag.require("7")).hasFieldOrPropertyWithValue("status", 412);
  }
}

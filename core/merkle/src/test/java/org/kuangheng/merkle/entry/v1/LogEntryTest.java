package org.kuangheng.merkle.entry.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.Hash;

class LogEntryTest {
  private static final String SALT = "00112233445566778899aabbccddeeff".repeat(2);
  private static final Commitment GROUND = new Commitment(SALT, "示例理由：证照过期");

  private static final LogEntry FULL =
      new LogEntry(
          "mine:示例-001",
          3,
          Instant.parse("2025-06-01T04:05:06.123456789Z"),
          new Actor("u-17", "COUNTY_OFFICE", "COUNTY"),
          "assessment.verdict.decided",
          new TreeMap<>(Map.of("mine", "示例-001", "verdict", "9")),
          new TreeMap<>(Map.of(LogEntry.GROUND, GROUND.hash())),
          Sha256.of(new byte[] {1}),
          Sha256.of(new byte[] {2}));

  private static final LogEntry BARE =
      new LogEntry(
          "system",
          1,
          Instant.EPOCH,
          new Actor("system", "SYSTEM", "SYSTEM"),
          "audit.log.opened",
          new TreeMap<>(),
          new TreeMap<>(),
          null,
          null);

  /** Frozen: these bytes never change. A new format is a new package. */
  private static final String FULL_BYTES =
      "{\"act\":\"assessment.verdict.decided\","
          + "\"actor\":{\"id\":\"u-17\",\"role\":\"COUNTY_OFFICE\",\"unit\":\"COUNTY\"},"
          + "\"after\":\"dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986\","
          + "\"before\":\"4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a\","
          + "\"case\":\"mine:示例-001\","
          + "\"commitments\":{\"ground\":"
          + "\"3fccd26240faa6047e4945373064003fe4e70210423b8a774514b5ef9c1d21ed\"},"
          + "\"recorded\":\"2025-06-01T04:05:06.123456Z\","
          + "\"seq\":3,\"subjects\":{\"mine\":\"示例-001\",\"verdict\":\"9\"},\"v\":1}";

  private static final String BARE_BYTES =
      "{\"act\":\"audit.log.opened\","
          + "\"actor\":{\"id\":\"system\",\"role\":\"SYSTEM\",\"unit\":\"SYSTEM\"},"
          + "\"after\":null,\"before\":null,\"case\":\"system\",\"commitments\":{},"
          + "\"recorded\":\"1970-01-01T00:00:00.000000Z\",\"seq\":1,\"subjects\":{},\"v\":1}";

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theBytesOfVersionOneAreFrozen() {
    assertThat(text(FULL.bytes())).isEqualTo(FULL_BYTES);
    assertThat(text(BARE.bytes())).isEqualTo(BARE_BYTES);
    assertThat(Hash.leaf(FULL.bytes()).hex())
        .isEqualTo("5c5d1d14339f5dee7eef1fbac15b9d832f55a6ae209ee430180c659483fae2af");
    assertThat(Hash.leaf(BARE.bytes()).hex())
        .isEqualTo("6f272c1171d1fe8ee6988a18084e570040badbc86462868482dc74a9d891414e");
  }

  @Test
  void anEntryIsReadBackFromItsBytes() {
    assertThat(LogEntryReader.parse(FULL.bytes())).contains(FULL);
    assertThat(LogEntryReader.parse(BARE.bytes())).contains(BARE);
    assertThat(LogEntryReader.version(FULL.bytes())).contains("1");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"seq\":1|\"seq\":0",
        "\"seq\":1|\"seq\":1.5",
        "\"seq\":1|\"seq\":\"1\"",
        "\"seq\":1|\"seq\": 1",
        "\"seq\":1|\"seq\":1,\"seq\":1",
        "\"v\":1|\"v\":2",
        "\"v\":1|\"v\":1,\"w\":1",
        ".000000Z|Z",
        "\"before\":null,|",
        "\"before\":null|\"before\":\"00\"",
        "\"subjects\":{}|\"subjects\":{\"a\":1}",
        "\"subjects\":{}|\"subjects\":[]",
        "\"system\",|\"\\u0073ystem\",",
        "\"id\":\"system\"|\"id\":\"\"",
        "}|} "
      })
  void whatIsNotCanonicalIsNoEntry(String change) {
    String[] parts = change.split("\\|", -1);
    String changed = BARE_BYTES.replace(parts[0], parts[1]);
    assertThat(changed).isNotEqualTo(BARE_BYTES);
    assertThat(LogEntryReader.parse(changed.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void noRandomDamageIsTakenForAnEntry() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = FULL.bytes();
      int at = random.nextInt(bytes.length);
      byte before = bytes[at];
      bytes[at] = (byte) random.nextInt(256);
      assertThat(LogEntryReader.parse(bytes).filter(FULL::equals).isPresent())
          .as("byte %d from %d to %d", at, before, bytes[at])
          .isEqualTo(bytes[at] == before);
    }
    assertThat(LogEntryReader.parse("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(
            LogEntryReader.parse(
                ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void anEntryKeepsItsPromises() {
    for (String bad : List.of("u\n1", "\ud800", "x".repeat(501), " ")) {
      TreeMap<String, String> subjects = new TreeMap<>(Map.of("mine", bad));
      assertThatThrownBy(
              () ->
                  new LogEntry(
                      "system",
                      1,
                      Instant.EPOCH,
                      BARE.actor(),
                      "audit.log.opened",
                      subjects,
                      new TreeMap<>(),
                      null,
                      null))
          .hasMessageContaining("1 to 500 characters");
    }
  }

  @Test
  void aCommitmentHidesItsValueAndOpensOnlyWithItsSalt() {
    assertThat(GROUND.toString()).doesNotContain("示例");
    assertThat(new Commitment(SALT.replace('0', '1'), GROUND.value()).hash())
        .isNotEqualTo(GROUND.hash());
    assertThat(new Commitment(SALT, "示例理由：证照到期").hash()).isNotEqualTo(GROUND.hash());
    assertThat(Commitment.to("same", new Random(1)).hash())
        .isNotEqualTo(Commitment.to("same", new Random(2)).hash());
    assertThatThrownBy(() -> new Commitment("00", "short")).hasMessageContaining("salt");
  }
}

package org.kuangheng.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CanonicalJson;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Sha256;

/** The bytes written straight from records against the tree built first and then written. */
class CanonicalWriterTest {
  private static void sameAsTree(@Nullable Object value) {
    assertThat(new String(CanonicalWriter.bytes(value), StandardCharsets.UTF_8))
        .isEqualTo(CanonicalJson.text(CanonicalForms.rounded(value)));
  }

  @Test
  void verdictsMinesAndFindingsHaveTheBytesOfTheirTrees() {
    Assessor assessor = new Assessor(Packs.yuncheng());
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      MineRecord mine = Knowledge.random(random).build();
      SpatialFindings findings = Knowledge.PLACES.get(random.nextInt(Knowledge.PLACES.size()));
      Verdict verdict = assessor.assess(mine, findings, Mines.DAY);
      sameAsTree(mine);
      sameAsTree(findings);
      sameAsTree(verdict);
      Map<String, @Nullable Object> unsigned =
          new TreeMap<>(VerdictCodec.object(CanonicalForms.rounded(verdict)));
      Map<String, @Nullable Object> receipt =
          new TreeMap<>(VerdictCodec.object(unsigned.get("receipt")));
      receipt.remove("verdict");
      unsigned.put("receipt", receipt);
      assertThat(verdict.receipt().verdict())
          .as("seed %d", seed)
          .isEqualTo(Sha256.ofCanonical(unsigned));
    }
  }

  @Test
  void aMineWithAnAreaAndBreachesHasTheBytesOfItsTree() {
    sameAsTree(SpatialSurveyTest.withBreach());
    sameAsTree(
        Mines.unknown(Packs.yuncheng())
            .area(Places.area(Places.rectangle(0.123456789, 0, 1000, 1000)), null)
            .oreBodies("II", "I", "矿体\"3\"")
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "铁矿", "a\"b", "\"", "a\\", "\n\r\t", "\u0000x\u001f", "\u007f é", "😀矿"})
  void textIsWrittenAsInTheTree(String text) {
    sameAsTree(text);
    sameAsTree(List.of(text, Map.of(text, text)));
  }

  @Test
  void longTextOutgrowsTheFirstBuffer() {
    sameAsTree("矿".repeat(40_000));
    sameAsTree(List.of("x".repeat(16_383), "y"));
  }

  @Test
  void everyKindOfValueIsWrittenAsInTheTree() {
    sameAsTree(null);
    sameAsTree(true);
    sameAsTree(-7);
    sameAsTree(new BigDecimal("1.500E+3"));
    sameAsTree(new BigDecimal("0.000"));
    sameAsTree(LocalDate.of(2025, 1, 2));
    sameAsTree(new Mineral("iron"));
    sameAsTree(Set.of("b", "a", "C", "矿"));
    sameAsTree(Map.of(new Mineral("iron"), List.of(), MineRecord.CapacityBasis.ACTUAL, Map.of()));
    sameAsTree(new ArrayList<>(Arrays.asList(1, null, "x")));
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    assertThatThrownBy(() -> CanonicalWriter.bytes(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Double");
  }
}

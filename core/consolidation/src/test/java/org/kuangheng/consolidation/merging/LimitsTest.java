package org.kuangheng.consolidation.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.PackReader;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.ThresholdTest;

class LimitsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  /** Two readings of one rule: the assessment's and the merging's must pick the same row. */
  @ParameterizedTest
  @ValueSource(strings = {"yuncheng-2025-9", "hunan-2019"})
  void theRowForAMergedMineIsTheRowTheThresholdTestPicks(String id) {
    Path packs = Path.of(System.getProperty("kuangheng.root", ".")).resolve("policy-packs");
    Pack pack = Objects.requireNonNull(PackReader.read(packs.resolve(id)).pack());
    List<Optional<Threshold>> thresholds =
        List.of(
            pack.findThreshold(pack.consolidation().minimumCapacity()),
            pack.findThreshold(pack.consolidation().minimumLife()),
            pack.findThreshold(pack.consolidation().minimumReserves()));
    int found = 0;
    for (Optional<Threshold> threshold : thresholds) {
      for (String mineral : List.of("iron", "copper", "phosphate", "gold", "bauxite", "gypsum")) {
        for (MiningMethod method : List.of(MiningMethod.OPEN_PIT, MiningMethod.UNDERGROUND)) {
          for (int retained : new int[] {1, 150, 500, 999, 1000, 1001, 2000, 2001, 9000}) {
            found += compare(threshold, new Mineral(mineral), method, retained) ? 1 : 0;
          }
        }
      }
    }
    assertThat(found).as("limits compared").isPositive();
  }

  private static boolean compare(
      Optional<Threshold> threshold, Mineral mineral, MiningMethod method, int retained) {
    Map<String, Object> facts =
        Map.of(
            "mineral", mineral.code(),
            "method", method.name(),
            "retainedReserves", BigDecimal.valueOf(retained),
            "recoverableReserves", BigDecimal.valueOf(retained));
    Optional<Bound> own =
        new Limits(threshold, DAY)
            .find(
                mineral,
                method,
                fact -> facts.get(fact) instanceof BigDecimal amount ? amount : null);
    Threshold.Limit other =
        threshold.map(stated -> ThresholdTest.of(stated, facts, DAY).limit()).orElse(null);
    assertThat(own.map(Bound::value).orElse(null))
        .as("%s %s %s %d", threshold.map(Threshold::id), mineral, method, retained)
        .isEqualTo(other == null ? null : other.value());
    return other != null;
  }
}

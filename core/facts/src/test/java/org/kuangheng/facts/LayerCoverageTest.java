package org.kuangheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.CountyCode;

class LayerCoverageTest {
  private static final CountyCode ONE = new CountyCode("999901");
  private static final CountyCode TWO = new CountyCode("999902");

  private static final LayerCoverage COVERAGE =
      new LayerCoverage(
          Set.of("highway"), List.of(check("wetland", null), check("scenic-area", ONE)));

  @Test
  void aSuppliedLayerCoversEveryCounty() {
    assertThat(COVERAGE.covers("highway", ONE)).isTrue();
    assertThat(COVERAGE.covers("highway", TWO)).isTrue();
  }

  @Test
  void aCheckOfOneCountyCoversThatCountyOnly() {
    assertThat(COVERAGE.covers("scenic-area", ONE)).isTrue();
    assertThat(COVERAGE.covers("scenic-area", TWO)).isFalse();
    assertThat(COVERAGE.covers("wetland", TWO)).isTrue();
  }

  @Test
  void whatNobodyLookedAtIsMissingWhereverOneCountyLacksIt() {
    List<String> wanted = List.of("wetland", "railway", "scenic-area", "highway");
    assertThat(COVERAGE.missing(wanted, List.of(ONE))).containsExactly("railway");
    assertThat(COVERAGE.missing(wanted, List.of(ONE, TWO)))
        .containsExactly("railway", "scenic-area");
  }

  @Test
  void aCheckWithoutItsBasisIsRefused() {
    assertThatThrownBy(() -> new LayerCheck("wetland", null, "市林业局", " ", LocalDate.of(2025, 5, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LayerCheck check(String layer, @org.jspecify.annotations.Nullable CountyCode in) {
    return new LayerCheck(layer, in, "市规划和自然资源局", "示例核查记录", LocalDate.of(2025, 5, 20));
  }
}

package org.kuangheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  @Test
  void ordersKeysDropsSpaceAndWritesNumbersPlainly() {
    assertThat(
            CanonicalJson.text(
                Map.of("b", new BigDecimal("1.500"), "a", Arrays.asList(true, null, 3))))
        .isEqualTo("{\"a\":[true,null,3],\"b\":1.5}");
    assertThat(CanonicalJson.text(new BigDecimal("0.000"))).isEqualTo("0");
    assertThat(CanonicalJson.text(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @Test
  void escapesOnlyWhatJsonDemands() {
    assertThat(CanonicalJson.text("矿\"\\\n\u0001")).isEqualTo("\"矿\\\"\\\\\\n\\u0001\"");
  }

  @Test
  void refusesValuesTwoMachinesMightWriteDifferently() {
    assertThatThrownBy(() -> CanonicalJson.text(List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Double");
  }

  @Test
  void hashesAsPublished() {
    assertThat(Sha256.of(new byte[0]).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Sha256.ofCanonical("abc"))
        .isEqualTo(Sha256.of("\"abc\"".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}

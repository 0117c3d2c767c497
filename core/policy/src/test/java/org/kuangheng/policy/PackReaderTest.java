package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
  @TempDir Path folder;

  @Test
  void readsAMinimalPackWhole() {
    PackReader.Result result = PackReader.read(PackFiles.minimal().writeTo(folder));
    assertThat(result.issues()).isEmpty();
    Pack pack = Objects.requireNonNull(result.pack());
    assertThat(pack.categories())
        .extracting(Pack.Category::code)
        .containsExactly("CLOSURE", "SOLE_RETENTION", "OTHER");
    assertThat(pack.findThreshold("longLife").orElseThrow().limits().getFirst().value())
        .isEqualByComparingTo(new BigDecimal("5"));
    assertThat(pack.decisions().inputsOf("soleRetention"))
        .containsExactlyInAnyOrder("unsafe", "minimumCapacity", "longLife");
    assertThat(pack.decisions().evaluate(Map.of("licensed", true, "unsafe", true)))
        .containsEntry("disposition", "CLOSURE")
        .containsEntry("staysAlone", null);
  }
}

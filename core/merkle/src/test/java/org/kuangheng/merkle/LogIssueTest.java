package org.kuangheng.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogIssueTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"issues_zh.properties", "issues_en.properties"})
  void everyFindingHasBothSentencesAndTheCatalogueHasNoOther(String catalogue) throws IOException {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(LogIssue.class.getResourceAsStream(catalogue)),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    Set<String> keys = new TreeSet<>();
    for (LogIssue code : LogIssue.values()) {
      keys.add(code.name() + ".what");
      keys.add(code.name() + ".remedy");
    }
    assertThat(new TreeSet<>(sentences.stringPropertyNames())).isEqualTo(keys);
    assertThat(sentences.values()).noneMatch(value -> value.toString().isBlank());
  }
}

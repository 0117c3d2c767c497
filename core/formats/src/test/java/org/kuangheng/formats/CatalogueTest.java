package org.kuangheng.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final Pattern VALUE = Pattern.compile("\\{[a-z]+\\}");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyFindingHasItsTwoSentencesAndThereAreNoStrayOnes(String lang) throws IOException {
    Set<String> due = new TreeSet<>();
    for (FormatIssue code : FormatIssue.values()) {
      due.add(code + ".what");
      due.add(code + ".remedy");
    }
    Properties catalogue = catalogue(lang);
    assertThat(new TreeSet<>(catalogue.stringPropertyNames())).isEqualTo(due);
    assertThat(catalogue.values()).noneMatch(sentence -> sentence.toString().isBlank());
  }

  @ParameterizedTest
  @EnumSource(FormatIssue.class)
  void bothLanguagesNameTheSameValues(FormatIssue code) throws IOException {
    assertThat(values(catalogue("zh"), code)).isEqualTo(values(catalogue("en"), code));
  }

  @Test
  void chineseSentencesUseChinesePunctuation() throws IOException {
    assertThat(catalogue("zh").values())
        .noneMatch(
            sentence ->
                Pattern.compile("[\\u4e00-\\u9fff][,;]").matcher(sentence.toString()).find());
  }

  private static Set<String> values(Properties catalogue, FormatIssue code) {
    String text = catalogue.getProperty(code + ".what") + catalogue.getProperty(code + ".remedy");
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties catalogue(String lang) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                FormatIssue.class.getResourceAsStream("issues_" + lang + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}

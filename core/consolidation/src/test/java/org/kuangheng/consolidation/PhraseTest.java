package org.kuangheng.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kuangheng.consolidation.merging.Phrase;

class PhraseTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyPhraseHasBothLanguagesWithTheSamePlacesAndNoKeyIsLeftOver() throws IOException {
    Set<String> names =
        Arrays.stream(Phrase.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Properties zh = catalogue("merging/phrases_zh.properties");
    Properties en = catalogue("merging/phrases_en.properties");
    assertThat(zh.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(en.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      assertThat(places(en.getProperty(name))).as(name).isEqualTo(places(zh.getProperty(name)));
      assertThat(zh.getProperty(name)).isNotBlank();
    }
  }

  @Test
  void everyIssueHasBothSentencesInBothLanguagesAndNoKeyIsLeftOver() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (ConsolidationIssue issue : ConsolidationIssue.values()) {
      keys.add(issue.name() + ".what");
      keys.add(issue.name() + ".remedy");
    }
    for (String file : new String[] {"issues_zh.properties", "issues_en.properties"}) {
      assertThat(catalogue(file).stringPropertyNames())
          .as(file)
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  private static Set<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private static Properties catalogue(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Consolidator.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}

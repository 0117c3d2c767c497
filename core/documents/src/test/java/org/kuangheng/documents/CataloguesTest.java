package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CataloguesTest {
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  @Test
  void everyFindingHasBothSentencesInBothLanguagesAndNoOthersStandBesideThem() {
    Set<String> wanted =
        Arrays.stream(DocumentIssue.values())
            .flatMap(code -> Stream.of(code.name() + ".what", code.name() + ".remedy"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(catalogue("issues_zh.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(catalogue("issues_en.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void theWordingHasTheSameKeysAndTheSameBlanksInBothLanguages() {
    Properties chinese = catalogue("wording/wording_zh.properties");
    Properties english = catalogue("wording/wording_en.properties");

    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(blanks(english.getProperty(key)))
          .as(key)
          .isEqualTo(blanks(chinese.getProperty(key)));
    }
  }

  private static Set<String> blanks(String sentence) {
    return BLANK
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties catalogue(String name) {
    Properties properties = new Properties();
    try (InputStream in = DocumentIssue.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("Could not read " + name, e);
    }
    return properties;
  }
}

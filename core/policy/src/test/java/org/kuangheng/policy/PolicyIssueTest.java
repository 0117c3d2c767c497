package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyIssueTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyIssueHasBothSentencesAndNothingIsLeftOver(String lang) {
    Set<String> expected = new TreeSet<>();
    for (PolicyIssue code : PolicyIssue.values()) {
      expected.add(code + ".what");
      expected.add(code + ".remedy");
    }
    Properties catalogue = catalogue(lang);
    assertThat(new TreeSet<>(catalogue.stringPropertyNames())).isEqualTo(expected);
    assertThat(catalogue.values()).noneMatch(sentence -> sentence.toString().isBlank());
  }

  @ParameterizedTest
  @EnumSource(PolicyIssue.class)
  void bothLanguagesUseTheSameValues(PolicyIssue code) {
    assertThat(names(catalogue("zh"), code)).isEqualTo(names(catalogue("en"), code));
  }

  @Test
  void onlyNotesSamplesMissingCasesAndAnotherFolderNameDoNotBlock() {
    assertThat(PolicyIssue.values())
        .filteredOn(code -> !code.severity().name().equals("BLOCKING"))
        .containsExactly(
            PolicyIssue.ID_IS_NOT_FOLDER,
            PolicyIssue.NO_CASE,
            PolicyIssue.OVERLAP_RESOLVED,
            PolicyIssue.SAMPLED);
  }

  private static Set<String> names(Properties catalogue, PolicyIssue code) {
    return Pattern.compile("\\{\\w+}")
        .matcher(catalogue.getProperty(code + ".what") + catalogue.getProperty(code + ".remedy"))
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties catalogue(String lang) {
    Properties catalogue = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                PolicyIssue.class.getResourceAsStream("issues_" + lang + ".properties")),
            StandardCharsets.UTF_8)) {
      catalogue.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return catalogue;
  }
}

package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;

/** A pack broken in one place is refused with a located issue in both languages. */
class PackFaultsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1} -> {2} is {3} at line {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "thresholds/all.yaml | `  unit: 年\n` | `` | MISSING_KEY | 11",
        "thresholds/all.yaml | `  comparison: AT_LEAST\n` | `` | MISSING_KEY | 1",
        "thresholds/all.yaml | AT_LEAST | AT_LAST | NOT_ONE_OF | 4",
        "thresholds/all.yaml | value: 30 | value: thirty | WRONG_TYPE | 8",
        "thresholds/all.yaml | value: 30 | value: 3e1 | WRONG_TYPE | 8",
        "thresholds/all.yaml | `value: 30,` | `value: 30, worth: 1,` | UNKNOWN_KEY | 8",
        "thresholds/all.yaml | minerals: [iron] | minerals: [gold] | NOT_ONE_OF | 1",
        "thresholds/all.yaml | minerals: [iron] | methods: [BY_HAND] | NOT_ONE_OF | 1",
        "thresholds/all.yaml | minerals: [iron] | to: 2024-12-31 | RANGE_REVERSED | 1",
        "thresholds/all.yaml | minerals: [iron] | bandFact: capacity | BAND_INCOMPLETE | 1",
        "thresholds/all.yaml | minerals: [iron] | bandFrom: 1 | BAND_INCOMPLETE | 1",
        "thresholds/all.yaml | minerals: [iron] | `bandFact: capacity, bandFrom: 2, bandTo: 2`"
            + " | RANGE_REVERSED | 1",
        "thresholds/all.yaml | minerals: [iron] | `bandFact: unsafe, bandFrom: 2`"
            + " | NOT_AN_AMOUNT | 1",
        "thresholds/all.yaml | unit: 年 | unit: 月 | UNIT_DIFFERS | 11",
        "thresholds/all.yaml | fact: serviceLifeYears | fact: unsafe | NOT_AN_AMOUNT | 11",
        "thresholds/all.yaml | from: 2025-01-01} | from: 2025-02-30} | WRONG_TYPE | 18",
        "thresholds/all.yaml | clause: \"4.3\" | clause: \"4.9\" | DANGLING_ID | 11",
        "thresholds/all.yaml | id: longLife | id: capacity | DUPLICATE_ID | 11",
        "clauses/all.yaml | id: \"4.1\" | id: \"2\" | DUPLICATE_ID | 4",
        "clauses/all.yaml | document: doc | document: other | DANGLING_ID | 1",
        "clauses/all.yaml | verifiedBy: [EM] | verifiedBy: [XX] | DANGLING_ID | 4",
        "clauses/all.yaml | en: Principle | en: \"  \" | BLANK_TEXT | 1",
        "clauses/all.yaml | `, en: Principle` | `` | MISSING_KEY | 1",
        "clauses/all.yaml | `{zh: 原则, en: Principle}` | 原则 | WRONG_TYPE | 1",
        "clauses/all.yaml | `id: \"1\"` | `id: \"1\", id: \"1\"` | DUPLICATE_KEY | 1",
        "clauses/all.yaml | `- {document: doc, id: \"2\"` | `- {document: doc, id: \"2` | BAD_YAML"
            + " | -",
        "clauses/all.yaml | `- {document: doc, id: \"1\"` | `- &a {document: doc, id: \"1\"`"
            + " | OK | 0",
        "facts/all.yaml | `unit: 年, ` | `` | KEY_NEEDED | 5",
        "facts/all.yaml | `words: [iron, phosphate], ` | `` | KEY_NEEDED | 3",
        "facts/all.yaml | assertedBy: [EM] | assertedBy: [] | KEY_NEEDED | 2",
        "facts/all.yaml | assertedBy: [EM] | computed: yes | WRONG_TYPE | 2",
        "facts/all.yaml | `kind: YES_NO, computed` | `kind: YES_NO, unit: 年, computed`"
            + " | KEY_OUT_OF_PLACE | 1",
        "stages.yaml | months: 1 | `months: 1, due: 2025-05-18` | MONTHS_AND_DUE | 1",
        "stages.yaml | months: 1 | months: 1.5 | WRONG_TYPE | 1",
        "life.yaml | inferredFactor: 0.5 | inferredFactor: 1.01 | OUT_OF_RANGE | 1",
        "life.yaml | inferredFactor: 0.5 | inferredFactor: -0.01 | OUT_OF_RANGE | 1",
        "life.yaml | inferredFactor: 0.5 | inferredFactor: 1 | OK | 0",
        "life.yaml | inferredFactor: 0.5 | inferredFactor: 0 | OK | 0",
        "life.yaml | `\"*\": 0.9` | `\"*\": 0` | OUT_OF_RANGE | 1",
        "life.yaml | `\"*\": 0.05` | `\"*\": 1` | OUT_OF_RANGE | 1",
        "life.yaml | `\"*\": 0.05` | `\"*\": 0` | OK | 0",
        "life.yaml | factor: 1 | factor: 0 | OUT_OF_RANGE | 3",
        "life.yaml | factor: 1 | factor: 2 | OUT_OF_RANGE | 3",
        "pack.yaml | crs: 4546 | crs: 2437 | OUT_OF_RANGE | -",
        "pack.yaml | confidence: A | confidence: Z | OUT_OF_RANGE | -",
        "scale.yaml | UNDERGROUND | OPEN_PIT | OUT_OF_RANGE | 5",
        "scale.yaml | mediumFrom: 60 | mediumFrom: 200 | OUT_OF_RANGE | 4",
        "consolidation.yaml | maximumMembers: 8 | maximumMembers: 0 | OUT_OF_RANGE | 1",
        "consolidation.yaml | maximumMembers: 8 | maximumMembers: 1 | OK | 0",
        "consolidation.yaml | neighbourDistance: 300 | neighbourDistance: -1 | OUT_OF_RANGE | 1",
        "publication.yaml | noticeDays: 10 | noticeDays: -1 | OUT_OF_RANGE | 1",
        "pack.yaml | `inForceFrom: 2025-04-18` | `inForceFrom: 2025-04-18\ninForceTo: 2025-04-17`"
            + " | OUT_OF_RANGE | -",
        "pack.yaml | id: mini | id: maxi | ID_IS_NOT_FOLDER | -",
        "pack.yaml | decision: other | decision: another | DECISION_MISSING | 17",
        "pack.yaml | informationalClauses: [\"1\"] | informationalClauses: [\"9\"]"
            + " | DANGLING_ID | -",
        "pack.yaml | crs: 4546 | crs: | MISSING_KEY | 1",
        "criteria/all.yaml | category: CLOSURE | category: CLOSED | DANGLING_ID | 1",
        "consolidation.yaml | minimumLife: longLife | minimumLife: life | DANGLING_ID | 1",
        "consolidation.yaml | [FEWEST_HOMELESS] | FEWEST_HOMELESS | WRONG_TYPE | 8",
        "cases/boundaries.yaml | capacity: 29.99 | capacity: little | WRONG_TYPE | 1",
        "cases/boundaries.yaml | mineral: iron | mineral: gold | WRONG_TYPE | 1",
        "decisions/disposition.dmn | name=\"licensed\" typeRef=\"boolean\""
            + " | name=\"licensed\" typeRef=\"string\" | DMN_INPUT_TYPE | -",
      })
  void isLocated(String file, String old, String text, String code, String line) {
    Path pack = PackFiles.minimal().replace(file, old, text == null ? "" : text).writeTo(folder);
    List<Issue> issues = PackReader.read(pack).issues();
    if (code.equals("OK")) {
      assertThat(issues).isEmpty();
      return;
    }
    assertThat(issues)
        .as("issues of %s", file)
        .anySatisfy(
            issue -> {
              assertThat(issue.code().name()).isEqualTo(code);
              assertThat(issue.place().file()).isEqualTo(file);
              if (!line.equals("-")) {
                assertThat(issue.place().line()).isEqualTo(Integer.valueOf(line));
              }
            });
    assertSentences(issues);
  }

  static void assertSentences(List<Issue> issues) {
    for (Issue issue : issues) {
      for (Lang lang : Lang.values()) {
        assertThat(issue.what(lang) + issue.remedy(lang)).doesNotContainPattern("\\{\\w+}");
      }
    }
  }

  @Test
  void everyFaultComesAtOnce() {
    Path pack =
        PackFiles.minimal()
            .replace("thresholds/all.yaml", "AT_LEAST", "AT_LAST")
            .replace("stages.yaml", "months: 1", "months: one")
            .remove("life.yaml")
            .writeTo(folder);
    assertThat(PackReader.read(pack).issues())
        .extracting(issue -> issue.code().name())
        .contains("NOT_ONE_OF", "WRONG_TYPE", "FILE_MISSING");
  }

  @ParameterizedTest
  @CsvSource({
    "clauses/all.yaml,clauses/*.yaml",
    "criteria/all.yaml,criteria/*.yaml",
    "pack.yaml,pack.yaml",
    "scale.yaml,scale.yaml",
    "publication.yaml,publication.yaml"
  })
  void aMissingFileIsNamed(String file, String named) {
    assertThat(PackReader.read(PackFiles.minimal().remove(file).writeTo(folder)).issues())
        .anySatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo(PolicyIssue.FILE_MISSING);
              assertThat(issue.place().file()).isEqualTo(named);
            });
  }

  @ParameterizedTest
  @CsvSource({"cases/boundaries.yaml", "cases/dispositions.yaml", "stages.yaml"})
  void aFileThatMayBeMissingIsNotMissed(String file) {
    assertThat(PackReader.read(PackFiles.minimal().remove(file).writeTo(folder)).issues())
        .isEmpty();
  }

  @Test
  void aFileInGbkIsRefusedWhole() throws IOException {
    Path pack = PackFiles.minimal().writeTo(folder);
    Files.write(pack.resolve("scale.yaml"), "id: 规模".getBytes(Charset.forName("GBK")));
    List<Issue> issues = PackReader.read(pack).issues();
    assertThat(issues).extracting(Issue::code).contains(PolicyIssue.NOT_UTF8);
  }

  @Test
  void aFolderThatIsNoneIsOneIssue() {
    PackReader.Result result = PackReader.read(folder.resolve("nowhere"));
    assertThat(result.pack()).isNull();
    assertThat(result.issues()).extracting(Issue::code).containsExactly(PolicyIssue.NOT_A_FOLDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: *b' | BAD_YAML",
        "'' | EMPTY_FILE",
        "'~' | EMPTY_FILE",
        "'a: [' | BAD_YAML",
        "'- 1' | WRONG_TYPE",
        "'\"x' | BAD_YAML",
        "'? {a: b} : c' | BAD_YAML"
      })
  void aBrokenYamlFileIsAnIssue(String text, String code) {
    Path pack = PackFiles.minimal().put("life.yaml", text == null ? "" : text).writeTo(folder);
    assertThat(PackReader.read(pack).issues())
        .extracting(issue -> issue.code().name())
        .contains(code);
  }

  @Test
  void aliasesAndDeepNestsDoNotBlowUp() {
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
    String nest = "[".repeat(100_000) + "]".repeat(100_000);
    Path pack = PackFiles.minimal().put("life.yaml", bomb).put("scale.yaml", nest).writeTo(folder);
    assertThat(PackReader.read(pack).issues())
        .extracting(issue -> issue.place().file())
        .contains("life.yaml", "scale.yaml");
  }

  @Test
  void aHugeFileIsRefusedUnread() {
    Path pack = PackFiles.minimal().put("README.md", "x".repeat(1_100_000)).writeTo(folder);
    assertThat(PackReader.read(pack).issues())
        .extracting(Issue::code)
        .containsExactly(PolicyIssue.FILE_TOO_LARGE);
  }
}

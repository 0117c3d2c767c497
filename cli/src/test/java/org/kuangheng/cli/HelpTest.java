package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "parse",
        "assess",
        "consolidate",
        "plan",
        "pack check",
        "receipt verify",
        "log verify",
        "bundle verify",
        "adjacency",
        "overlap",
        "template",
        "demo"
      })
  void everyCommandExplainsItselfWithAnExampleInBothLanguages(String command) {
    CommandRun zh = CommandRun.of((Object[]) (command + " --help").split(" "));
    CommandRun en = CommandRun.of((Object[]) (command + " --help --lang en").split(" "));
    assertThat(zh.exit()).isEqualTo(ExitCode.OK);
    assertThat(zh.out()).contains("示例", "kuangheng " + command);
    assertThat(en.out())
        .contains("Example", "kuangheng " + command)
        .doesNotContainPattern("\\p{IsHan}{3,}");
  }

  @Test
  void aWrongCommandLineSaysWhatIsWrongAndWhereHelpIs() {
    CommandRun unknown = CommandRun.of("asess");
    assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("asess", "--help").doesNotContain("Exception");
    CommandRun missing = CommandRun.of("assess", "somewhere", "--lang", "en");
    assertThat(missing.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("--pack", "--out");
  }

  @Test
  void theLanguageMayStandBeforeOrAfterTheCommand() {
    CommandRun before = CommandRun.of("--lang", "en", "adjacency", "none.shp", "--out", "x.csv");
    CommandRun after = CommandRun.of("adjacency", "none.shp", "--out", "x.csv", "--lang=en");
    assertThat(before.err()).contains("No such file").isEqualTo(after.err());
    assertThat(CommandRun.of("adjacency", "none.shp", "--out", "x.csv").err()).contains("找不到");
  }

  @Test
  void everyCommandOfTheReadmeExists() throws Exception {
    for (String readme : List.of("README.md", "README.zh-CN.md")) {
      List<String> commands =
          Files.readAllLines(CommandRun.ROOT.resolve(readme)).stream()
              .filter(line -> line.startsWith("./kuangheng "))
              .map(line -> line.substring("./kuangheng ".length()))
              .toList();
      assertThat(commands).as(readme).hasSizeGreaterThanOrEqualTo(9);
      for (String command : commands) {
        String[] words = command.split("\\s+");
        boolean nested = List.of("pack", "receipt", "log", "bundle").contains(words[0]);
        CommandRun help =
            nested
                ? CommandRun.of(words[0], words[1], "--help", "--lang", "en")
                : CommandRun.of(words[0], "--help", "--lang", "en");
        assertThat(help.exit()).as(command).isEqualTo(ExitCode.OK);
        for (String word : words) {
          String option = word.replaceAll("[\\[\\]]", "");
          if (option.startsWith("--")) {
            assertThat(help.out()).as(command).contains(option);
          }
        }
      }
    }
  }
}

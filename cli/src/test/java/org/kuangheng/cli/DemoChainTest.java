package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo chain end to end through the command line, against verdicts worked out by hand. */
class DemoChainTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static final Path OUT = DemoRun.folder();
  private static final CommandRun PLAN = DemoRun.command();

  @Test
  void everyMineHasTheVerdictThatWasWorkedOutByHand() throws Exception {
    assertThat(PLAN.exit()).as(PLAN.err()).isEqualTo(ExitCode.OK);
    Map<String, String> actual = new TreeMap<>();
    for (JsonNode verdict : tree("verdicts.json").get("verdicts")) {
      boolean outside = verdict.at("/eligibility/eligible").asText().equals("NOT_MET");
      String recommended =
          verdict.get("recommended").isNull() ? "UNDECIDED" : verdict.get("recommended").asText();
      actual.put(verdict.get("mine").asText(), outside ? "NOT_ELIGIBLE" : recommended);
    }
    Map<String, String> expected = new TreeMap<>();
    for (String line :
        Files.readAllLines(CommandRun.DEMO.resolve("expected.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", 5);
      expected.put(cells[0], cells[3]);
    }
    assertThat(expected).as("mines in the table").hasSizeGreaterThanOrEqualTo(80);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void everyReceiptRecomputesAndATamperedOneSaysWhere() throws Exception {
    List<Path> receipts;
    try (Stream<Path> files = Files.list(OUT.resolve("receipts"))) {
      receipts = files.sorted().toList();
    }
    assertThat(receipts).hasSizeGreaterThanOrEqualTo(80);
    for (Path receipt : receipts.subList(0, 12)) {
      CommandRun run =
          CommandRun.of("receipt", "verify", receipt, "--pack", CommandRun.PACK, "--lang", "en");
      assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    }
    String text = Files.readString(receipts.getFirst());
    Path tampered = folder.resolve("tampered.json");
    Files.writeString(
        tampered, text.replaceFirst("\"asOf\":\"2025-06-01\"", "\"asOf\":\"2026-06-01\""));
    CommandRun run = CommandRun.of("receipt", "verify", tampered, "--pack", CommandRun.PACK);
    assertThat(run.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(run.out()).contains("$.");
    Files.writeString(tampered, text.substring(0, text.length() / 2));
    CommandRun half =
        CommandRun.of("receipt", "verify", tampered, "--pack", CommandRun.PACK, "--lang", "en");
    assertThat(half.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(half.err()).contains("tampered.json", "not valid JSON");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    Path again = folder.resolve("again");
    CommandRun run =
        CommandRun.of(
            "consolidate",
            CommandRun.DEMO,
            "--pack",
            CommandRun.PACK,
            "--as-of",
            "2025-06-01",
            "--time",
            "20s",
            "--out",
            again);
    assertThat(run.exit()).isEqualTo(ExitCode.OK);
    for (String file : List.of("proposals.json", "issues.json", "rights.geojson", "map.gpkg")) {
      assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(OUT.resolve(file));
    }
  }

  @Test
  void proposalsKeepTheHardConstraintsAndAlternativesDifferInWhoMergesWithWhom() throws Exception {
    JsonNode scenarios = tree("proposals.json").get("scenarios");
    assertThat(scenarios.size()).isGreaterThanOrEqualTo(3);
    Set<Set<String>> partitions = new HashSet<>();
    for (JsonNode scenario : scenarios) {
      Set<String> seen = new HashSet<>();
      Set<String> partition = new TreeSet<>();
      for (JsonNode group : scenario.get("groups")) {
        List<String> members = new ArrayList<>();
        group.get("members").forEach(member -> members.add(member.asText()));
        members.forEach(member -> assertThat(seen.add(member)).as("in one group only").isTrue());
        partition.add(String.join("+", members.stream().sorted().toList()));
        for (JsonNode held : group.get("constraints")) {
          assertThat(held.get("text").get("zh").asText()).isNotBlank();
        }
      }
      for (JsonNode left : scenario.get("left_over")) {
        assertThat(left.get("reasons").size()).as("left over with reasons").isPositive();
        assertThat(seen).doesNotContain(left.get("mine").asText());
      }
      assertThat(partitions.add(partition)).as("alternatives differ").isTrue();
    }
  }

  @Test
  void theCountiesDraftPlansTablesAndMapSheetsAreThere() throws Exception {
    try (Stream<Path> counties = Files.list(OUT.resolve("counties"))) {
      List<Path> list = counties.toList();
      assertThat(list).hasSizeGreaterThanOrEqualTo(8);
      for (Path county : list) {
        Set<String> endings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(county)) {
          files
              .filter(Files::isRegularFile)
              .forEach(file -> endings.add(file.toString().replaceAll(".*\\.", "")));
        }
        assertThat(endings).as(county.toString()).contains("docx", "pdf", "xlsx");
      }
    }
  }

  @Test
  void locksAndBansAreHonouredAndUnknownMinesAreFindings() throws Exception {
    Path bans = Files.writeString(folder.resolve("bans.csv"), "NO-SUCH-1,NO-SUCH-2\nonly-one\n");
    CommandRun run =
        CommandRun.of(
            "consolidate",
            CommandRun.DEMO,
            "--pack",
            CommandRun.PACK,
            "--bans",
            bans,
            "--out",
            folder.resolve("x"),
            "--lang",
            "en");
    assertThat(run.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(run.err()).contains("NO-SUCH-1", "NO-SUCH-2", "only-one");
    assertThat(folder.resolve("x")).doesNotExist();

    JsonNode best = firstMerger(tree("proposals.json").at("/scenarios/0/groups"));
    String a = best.get("members").get(0).asText();
    String b = best.get("members").get(1).asText();
    Files.writeString(bans, a + "," + b + "  # objection\n");
    Path banned = folder.resolve("banned");
    CommandRun second =
        CommandRun.of(
            "consolidate",
            CommandRun.DEMO,
            "--pack",
            CommandRun.PACK,
            "--as-of",
            "2025-06-01",
            "--bans",
            bans,
            "--out",
            banned);
    assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.OK);
    JsonNode scenarios = JSON.readTree(banned.resolve("proposals.json").toFile()).get("scenarios");
    for (JsonNode scenario : scenarios) {
      for (JsonNode group : scenario.get("groups")) {
        String members = group.get("members").toString();
        assertThat(members.contains('"' + a + '"') && members.contains('"' + b + '"')).isFalse();
      }
    }
  }

  @Test
  void anUnknownPackCountyOrFolderIsAFindingAndLeavesNothingBehind() throws Exception {
    Path nothing = folder.resolve("nothing");
    assertThat(
            CommandRun.of("assess", CommandRun.DEMO, "--pack", "atlantis", "--out", nothing).err())
        .contains("atlantis", "yuncheng-2025-9");
    assertThat(
            CommandRun.of(
                    "plan",
                    CommandRun.DEMO,
                    "--pack",
                    CommandRun.PACK,
                    "--county",
                    "110101",
                    "--out",
                    nothing)
                .exit())
        .isEqualTo(ExitCode.BLOCKED);
    assertThat(CommandRun.of("assess", folder, "--pack", CommandRun.PACK, "--out", nothing).exit())
        .isEqualTo(ExitCode.BLOCKED);
    assertThat(nothing).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).as("no staging folder left").isEmpty();
    }
  }

  @Test
  void aLayerThatNobodySuppliedOrCheckedIsNamed() throws Exception {
    assertThat(Files.readString(OUT.resolve("issues.json"))).doesNotContain("LAYER_NOT_CHECKED");
    Path survey = folder.resolve("survey");
    try (Stream<Path> files = Files.walk(CommandRun.DEMO)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = survey.resolve(CommandRun.DEMO.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!file.getFileName().toString().startsWith("nature-reserve.")) {
          Files.copy(file, copy);
        }
      }
    }
    Path result = folder.resolve("result");
    CommandRun run = CommandRun.of("assess", survey, "--pack", CommandRun.PACK, "--out", result);
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
    JsonNode issues = JSON.readTree(result.resolve("issues.json").toFile());
    List<String> named = new ArrayList<>();
    for (JsonNode issue : issues) {
      if (issue.get("code").asText().equals("LAYER_NOT_CHECKED")) {
        named.add(issue.at("/values/layer").asText());
      }
    }
    assertThat(named).containsExactly("nature-reserve");
  }

  /** The first group of two or more. */
  private static JsonNode firstMerger(JsonNode groups) {
    for (JsonNode group : groups) {
      if (group.get("members").size() > 1) {
        return group;
      }
    }
    throw new AssertionError("The best scenario merges no two mines");
  }

  private static JsonNode tree(String file) throws IOException {
    return JSON.readTree(OUT.resolve(file).toFile());
  }
}

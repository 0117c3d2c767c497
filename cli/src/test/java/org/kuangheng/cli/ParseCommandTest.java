package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  private static final String TEXT =
      """
      [属性描述]
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=37
      精度=0.01
      [地块坐标]
      4,100.00,YC-001,示例矿,面,,采矿,,@
      J1,1,3880000.00,37500000.00
      J2,1,3880000.00,37501000.00
      J3,1,3879000.00,37501000.00
      J4,1,3879000.00,37500000.00
      """;

  @TempDir private Path folder;

  @Test
  void printsRingsPrismsAndBothAreasOfAGbkText() throws Exception {
    Path file = folder.resolve("area.txt");
    Files.write(file, TEXT.getBytes(Charset.forName("GBK")));
    CommandRun run = CommandRun.of("parse", file);
    assertThat(run.exit()).isEqualTo(ExitCode.OK);
    JsonNode area = new ObjectMapper().readTree(run.out()).get("areas").get(0);
    assertThat(area.get("crs").get("epsg").asInt()).isEqualTo(4525);
    assertThat(area.get("prisms")).hasSize(1);
    assertThat(area.get("rings").get(0)).hasSize(5);
    assertThat(area.get("area").get("planar_km2").decimalValue()).isEqualByComparingTo("1.0000");
    assertThat(area.get("area").get("geodesic_km2").decimalValue()).isEqualByComparingTo("1.0000");
    assertThat(area.get("area").get("geodesic_m2").decimalValue())
        .isNotEqualByComparingTo(area.get("area").get("planar_m2").decimalValue());
    assertThat(area.get("area").get("declared_km2").decimalValue()).isEqualByComparingTo("1.0000");
  }

  @Test
  void namesEveryFindingInBothLanguagesAndExitsWithTwo() throws Exception {
    Path file = folder.resolve("bad.txt");
    Files.writeString(
        file,
        TEXT.replace("J3,1,3879000.00,37501000.00", "J3,1,NaN,37501000.00")
            .replace("J4,1,3879000.00", "J4,1,三百"));
    CommandRun run = CommandRun.of("parse", file);
    assertThat(run.exit()).isEqualTo(ExitCode.BLOCKED);
    JsonNode issues = new ObjectMapper().readTree(run.out()).get("issues");
    assertThat(issues.size()).as("all at once").isGreaterThanOrEqualTo(2);
    for (JsonNode issue : issues) {
      assertThat(issue.get("what").get("zh").asText()).isNotBlank();
      assertThat(issue.get("what").get("en").asText()).isNotBlank();
      assertThat(issue.get("remedy").get("zh").asText()).isNotBlank();
    }
    assertThat(run.out()).contains("\"line\" : 12", "\"line\" : 13");
  }

  @Test
  void aMissingFileAndAForeignSystemAreFindingsNotFaults() {
    CommandRun missing = CommandRun.of("parse", folder.resolve("none.txt"), "--lang", "en");
    assertThat(missing.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(missing.out()).contains("none.txt", "FILE_NOT_FOUND", "No such file");
    CommandRun datum = CommandRun.of("parse", folder, "--crs", "2437");
    assertThat(datum.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(datum.out()).contains("CRS_UNKNOWN", "2437");
    CommandRun directory = CommandRun.of("parse", folder);
    assertThat(directory.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(directory.out()).contains("FILE_IS_FOLDER");
  }
}

package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsCommandsTest {
  private static final String RIGHTS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","properties":{},"geometry":{"type":"Polygon","coordinates":[[[111.00,35.00],[111.01,35.00],[111.01,35.01],[111.00,35.01],[111.00,35.00]]]}},
      {"type":"Feature","id":"b","properties":{},"geometry":{"type":"Polygon","coordinates":[[[111.01,35.00],[111.02,35.00],[111.02,35.01],[111.01,35.01],[111.01,35.00]]]}},
      {"type":"Feature","properties":{"fid":"c"},"geometry":{"type":"Polygon","coordinates":[[[111.02,35.01],[111.03,35.01],[111.03,35.02],[111.02,35.02],[111.02,35.01]]]}},
      {"type":"Feature","properties":{"id":"d"},"geometry":{"type":"Polygon","coordinates":[[[111.0302,35.01],[111.04,35.01],[111.04,35.02],[111.0302,35.02],[111.0302,35.01]]]}},
      {"type":"Feature","id":"e","properties":{},"geometry":{"type":"Polygon","coordinates":[[[111.035,35.015],[111.05,35.015],[111.05,35.03],[111.035,35.03],[111.035,35.015]]]}}
      ]}
      """;

  @TempDir private Path folder;

  @Test
  void adjacencyTellsEdgePointOverlapAndNearApart() throws Exception {
    Path rights = Files.writeString(folder.resolve("rights.geojson"), RIGHTS);
    Path out = folder.resolve("pairs.csv");
    CommandRun run = CommandRun.of("adjacency", rights, "--out", out, "--tolerance", "20");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(out))
        .startsWith("a,b,kind,overlap_m2,distance_m\n")
        .contains("a,b,edge,0.0,0.000\n")
        .contains("b,c,point,0.0,0.000\n")
        .containsPattern("c,d,near,0\\.0,18\\.\\d{3}\n")
        .containsPattern("d,e,overlap,\\d{6}\\.\\d,0\\.000\n");
    CommandRun.of("adjacency", rights, "--out", out);
    assertThat(Files.readString(out)).as("no tolerance, no near pairs").doesNotContain("near");
  }

  @Test
  void overlapGivesGroundAndShare() throws Exception {
    Path rights = Files.writeString(folder.resolve("rights.geojson"), RIGHTS);
    Path zones =
        Files.writeString(
            folder.resolve("zones.geojson"),
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"z","properties":{},
            "geometry":{"type":"Polygon","coordinates":[[[111.005,34.99],[111.01,34.99],[111.01,35.02],[111.005,35.02],[111.005,34.99]]]}}]}
            """);
    Path out = folder.resolve("overlap.csv");
    CommandRun run = CommandRun.of("overlap", rights, zones, "--out", out, "--json");
    assertThat(run.exit()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(out))
        .startsWith("right,zone,overlap_m2,right_m2,share\n")
        .containsPattern("a,z,\\d+\\.\\d,\\d+\\.\\d,0\\.5000\\d\\d\n")
        .doesNotContain("b,z");
    assertThat(run.out()).contains("\"pairs\" : 1");
  }

  @Test
  void anEmptyLayerGivesAnEmptyTableAndAWarning() throws Exception {
    Path rights = Files.writeString(folder.resolve("rights.geojson"), RIGHTS);
    Path none =
        Files.writeString(
            folder.resolve("none.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
    Path out = folder.resolve("overlap.csv");
    CommandRun run = CommandRun.of("overlap", rights, none, "--out", out, "--lang", "en");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(out)).isEqualTo("right,zone,overlap_m2,right_m2,share\n");
    assertThat(run.err()).contains("none.geojson");
  }

  @Test
  void badInputLeavesWhatWasThereAndSaysWhy() throws Exception {
    Path out = Files.writeString(folder.resolve("pairs.csv"), "kept");
    Path bad = Files.writeString(folder.resolve("bad.geojson"), RIGHTS.substring(0, 200));
    CommandRun run = CommandRun.of("adjacency", bad, "--out", out, "--lang", "en");
    assertThat(run.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(run.err()).contains("bad.geojson").doesNotContain("Exception in");
    assertThat(Files.readString(out)).isEqualTo("kept");
    assertThat(CommandRun.of("adjacency", bad, "--out", out, "--tolerance", "-1").exit())
        .isEqualTo(ExitCode.BLOCKED);
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .as("nothing half-written")
          .containsExactlyInAnyOrder("pairs.csv", "bad.geojson");
    }
  }
}

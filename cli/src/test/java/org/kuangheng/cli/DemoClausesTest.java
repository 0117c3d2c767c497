package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kuangheng.geo.crs.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** What the clauses ask of the chain as a whole, read from its results as a county would. */
class DemoClausesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double SAME_GROUND_M2 = 1;

  @Test
  @Tag("clause:2[a]")
  void thePlanShowsTheShareOfLargeAndMediumMinesInBothReadings() throws Exception {
    String plan = plan("140828");
    assertThat(plan).contains("大中型矿山占比", "个百分点", "相对增幅", "2022年");
  }

  @Test
  @Tag("clause:3")
  void aMineWithNoneOfTheFiveGroundsIsNotInTheProgrammeAndHasNoDisposition() throws Exception {
    int outside = 0;
    for (JsonNode verdict : verdicts()) {
      if (verdict.at("/eligibility/eligible").asText().equals("NOT_MET")) {
        outside++;
        assertThat(verdict.get("recommended").isNull()).isTrue();
        assertThat(verdict.at("/eligibility/grounds")).hasSize(5);
        verdict
            .at("/eligibility/grounds")
            .forEach(ground -> assertThat(ground.get("truth").asText()).isEqualTo("NOT_MET"));
      }
    }
    assertThat(outside).isPositive();
  }

  @Test
  @Tag("clause:4")
  @Tag("clause:4.1")
  @Tag("clause:4.2")
  void closureComesBeforeExitAndExitBeforeWhatAMineWouldQualifyFor() throws Exception {
    for (JsonNode verdict : verdicts()) {
      if (!verdict.at("/eligibility/eligible").asText().equals("MET")
          || verdict.get("recommended").isNull()) {
        continue;
      }
      boolean closure = false;
      boolean exit = false;
      for (JsonNode criterion : verdict.get("criteria")) {
        boolean met = criterion.get("truth").asText().equals("MET");
        closure |= met && criterion.get("category").asText().equals("CLOSURE");
        exit |= met && criterion.get("category").asText().equals("GUIDED_EXIT");
      }
      String recommended = verdict.get("recommended").asText();
      assertThat(recommended.equals("CLOSURE")).as(verdict.get("mine").asText()).isEqualTo(closure);
      assertThat(recommended.equals("GUIDED_EXIT"))
          .as(verdict.get("mine").asText())
          .isEqualTo(exit && !closure);
    }
  }

  @Test
  @Tag("clause:4.4.1[4]")
  void aMergedRightTakesInNoGroundButItsMembersAndTheGapsBetweenThem() throws Exception {
    Map<String, Geometry> rights = layer("rights.geojson", "mine_id");
    Map<String, Geometry> groups = layer("groups.geojson", "group_id");
    JsonNode gaps = JSON.readTree(DemoRun.folder().resolve("gaps.geojson").toFile());
    assertThat(groups).isNotEmpty();
    JsonNode best =
        JSON.readTree(DemoRun.folder().resolve("proposals.json").toFile())
            .at("/scenarios/0/groups");
    for (JsonNode group : best) {
      String id = group.get("id").asText();
      Geometry rest = Objects.requireNonNull(groups.get(id), id);
      for (JsonNode member : group.get("members")) {
        Geometry right = Objects.requireNonNull(rights.get(member.asText()), member.asText());
        rest = rest.difference(right.buffer(2e-7));
      }
      for (JsonNode gap : gaps.get("features")) {
        if (gap.at("/properties/group_id").asText().equals(id)) {
          rest = rest.difference(geometry(gap).buffer(2e-7));
        }
      }
      assertThat(metres(rest)).as(id + ": ground that is neither").isLessThan(SAME_GROUND_M2);
    }
  }

  @Test
  @Tag("clause:5.4")
  @Tag("clause:5.4.1")
  @Tag("clause:5.4.2")
  @Tag("clause:5.4.3")
  void thePlanNamesWhatFollowsApprovalAndWhoCarriesIt() throws Exception {
    String plan = plan("140828");
    assertThat(plan).contains("批复", "核实", "生态修复", "退付", "5.4.1", "5.4.2", "5.4.3");
  }

  private static JsonNode verdicts() throws IOException {
    assertThat(DemoRun.command().exit()).isEqualTo(ExitCode.OK);
    return JSON.readTree(DemoRun.folder().resolve("verdicts.json").toFile()).get("verdicts");
  }

  private static String plan(String county) throws IOException {
    assertThat(DemoRun.command().exit()).isEqualTo(ExitCode.OK);
    Path file =
        DemoRun.folder().resolve("counties").resolve(county).resolve("plan-" + county + ".docx");
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in);
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  private static Map<String, Geometry> layer(String file, String id) throws Exception {
    assertThat(DemoRun.command().exit()).isEqualTo(ExitCode.OK);
    Map<String, Geometry> byId = new HashMap<>();
    for (JsonNode feature :
        JSON.readTree(DemoRun.folder().resolve(file).toFile()).get("features")) {
      byId.put(feature.at("/properties/" + id).asText(), geometry(feature));
    }
    return byId;
  }

  private static Geometry geometry(JsonNode feature) throws Exception {
    return new GeoJsonReader().read(feature.get("geometry").toString());
  }

  /** Square metres of a small geographic geometry near 35° N. */
  private static double metres(Geometry geometry) {
    return org.kuangheng.geo.area.Areas.geodesic(geometry, Crs.CGCS2000).value().doubleValue();
  }
}

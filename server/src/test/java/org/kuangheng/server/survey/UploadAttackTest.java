package org.kuangheng.server.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import tools.jackson.databind.JsonNode;

/** Files made to do harm (docs/security-tests.md): each is refused or read as mere data. */
final class UploadAttackTest {
  private final ImportDesk county =
      new ImportDesk(ApiClient.asCounty(RunningServer.shared(), "140823"));

  @Test
  void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("tables/矿山基本情况.csv"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 60; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    JsonNode it = county.preview("bomb.zip", bytes.toByteArray(), Map.of());
    assertThat(county.issues(it).toString()).contains("ZIP_BOMB");
    assertThat(county.apply(it).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.csv", "/etc/evil.csv", "tables/../../../evil.csv"})
  void anEntryThatPointsOutsideCondemnsTheArchive(String entry) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tables/矿山基本情况.csv", SurveyFiles140823.utf8("矿山编号,县区代码,矿山名称,采矿权人\n"));
    files.put(entry, SurveyFiles140823.utf8("x"));
    JsonNode it = county.preview("way-out.zip", SurveyFiles140823.zip(files), Map.of());
    assertThat(county.issues(it).toString()).contains("ENTRY_OUTSIDE");
    assertThat(Files.exists(Path.of("/etc/evil.csv"))).isFalse();
  }

  @Test
  void aFileNameIsANameAndNeverAPath() {
    JsonNode it =
        county.preview(
            "../../../tmp/<img src=x onerror=alert(1)>.zip",
            SurveyFiles140823.empty().mine("T-D-50", 30).zip(),
            Map.of());
    assertThat(it.path("files").get(0).path("name").asString())
        .doesNotContain("/")
        .doesNotContain("<");
  }

  @Test
  void anExternalEntityInAWorkbookIsNotFetched() throws IOException {
    String evil =
        """
        <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>""";
    byte[] template = county.download("/api/templates/survey.xlsx");
    byte[] attacked = WorkbookEdits.withPart(template, "xl/worksheets/sheet2.xml", evil);
    JsonNode it = county.preview("xxe.xlsx", attacked, Map.of());
    String host = Files.readString(Path.of("/etc/hostname")).strip();
    assertThat(county.issues(it).toString()).contains("WORKBOOK_BROKEN").doesNotContain(host);
  }

  @Test
  void aScriptOrFormulaInANameIsDataOnTheWayInAndTextOnTheWayOut() {
    String script = "<script>alert(1)</script>";
    byte[] zip =
        SurveyFiles140823.empty()
            .row("T-D-51,140823,%s,=HYPERLINK(1),,铁矿,地下,30,生产,,".formatted(script))
            .zip();
    JsonNode it = county.preview("survey.zip", zip, Map.of());
    county.passWarnings(it);
    county.apply(it).expect(200);
    String form = county.client().get("/api/survey/mines/T-D-51").expect(200).text();
    assertThat(form).contains("alert(1)");
    assertThat(county.client().get("/api/survey/mines/T-D-51").header("Content-Type"))
        .startsWith("application/json");
    byte[] out = county.download("/api/templates/tables.zip?county=140823&filled=true");
    assertThat(WorkbookEdits.entry(out, "tables/矿山基本情况.csv"))
        .contains(",'=HYPERLINK(1)")
        .doesNotContain(",=HYPERLINK");
  }

  @Test
  void damagedAndForeignFilesAreFindingsNotFaults() {
    for (byte[] bytes :
        new byte[][] {
          {},
          "PK\3\4".getBytes(StandardCharsets.ISO_8859_1),
          "MZ\0\0 this is a program".getBytes(StandardCharsets.ISO_8859_1),
          "SQLite format 3\0broken".getBytes(StandardCharsets.ISO_8859_1),
          "{\"type\":\"FeatureCollection\",\"features\":[{".getBytes(StandardCharsets.UTF_8)
        }) {
      JsonNode it = county.preview("strange.bin", bytes, Map.of());
      assertThat(county.issues(it)).isNotEmpty();
    }
  }

  @Test
  void fieldsBeyondThoseAskedForAreRefused() {
    JsonNode it =
        county.preview("survey.zip", SurveyFiles140823.empty().mine("T-D-52", 30).zip(), Map.of());
    assertThat(
            county
                .post(it, "apply", Map.of("leaveOutProblems", false, "state", "APPLIED"))
                .status())
        .isEqualTo(400);
  }
}

package org.kuangheng.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;

/** Evidence is told by content, kept once, seen inside the fence and can do nothing. */
final class EvidenceApiTest {
  private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

  private static ApiClient county() {
    return ApiClient.asCounty(RunningServer.shared(), "140821");
  }

  private static Answer upload(String name, byte[] content) {
    RegistryApiTest.registered("T-C-E1");
    return county().upload("/api/evidence", name, content, Map.of("mine", "T-C-E1"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileIsTakenAndGivenOutPowerless() {
    Answer taken = upload("储量报告 2023.pdf", bytes(PDF)).expect(201);
    String path = "/api/evidence/" + taken.json().get("id").asString();
    Answer content = county().get(path + "/content").expect(200);
    assertThat(content.text()).isEqualTo(PDF);
    assertThat(content.header("Content-Disposition")).startsWith("attachment").contains("UTF-8''");
    assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(content.header("Content-Security-Policy")).contains("sandbox");
    Answer preview = county().get(path + "/preview").expect(200);
    assertThat(preview.header("Content-Disposition")).startsWith("inline");
    assertThat(preview.header("Content-Type")).startsWith("application/pdf");
    ApiClient other = ApiClient.asCounty(RunningServer.shared(), "140822");
    other.get(path).expect(404);
    other.get(path + "/content").expect(404);
    assertThat(other.get("/api/evidence?mine=T-C-E1").json().get("items")).isEmpty();
    other.upload("/api/evidence", "a.pdf", bytes(PDF), Map.of("mine", "T-C-E1")).expect(404);
  }

  @Test
  void theSameContentIsKeptOnceAndWithdrawingOneLeavesTheOther() {
    String one = upload("a.pdf", bytes(PDF + "%same")).expect(201).json().get("id").asString();
    Answer two = upload("b.pdf", bytes(PDF + "%same")).expect(201);
    assertThat(two.json().get("sha256"))
        .isEqualTo(county().get("/api/evidence/" + one).json().get("sha256"));
    county().post("/api/evidence/" + one + "/withdrawal", Map.of("ground", "传错文件")).expect(200);
    county().get("/api/evidence/" + one + "/content").expect(410);
    county().get("/api/evidence/" + one).expect(200);
    county().get("/api/evidence/" + two.json().get("id").asString() + "/content").expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.html|<html><script>alert(1)</script></html>|EVIDENCE_TYPE",
        "a.pdf|<html><script>alert(1)</script></html>|EVIDENCE_TYPE",
        "a.txt|<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>|EVIDENCE_TYPE",
        "a.sh|#!/bin/sh|EVIDENCE_TYPE",
        "a.html|just words|EVIDENCE_NAME",
        "a.pdf|just words|EVIDENCE_NAME",
        "a.exe|MZ\u0001\u0002ab|EVIDENCE_TYPE",
        "a.txt|FAKE-VIRUS|EVIDENCE_INFECTED",
        "a.txt|BROKEN-SCAN|EVIDENCE_UNSCANNED",
      })
  void whatIsNotAdmittedIsRefusedByContentAndByName(String name, String content, String code) {
    assertThat(upload(name, bytes(content)).code()).isEqualTo(code);
  }

  @Test
  void chineseTextInItsOldEncodingIsTextAndIsNotShownInline() {
    Answer taken = upload("说明.txt", "矿山整合说明".getBytes(Charset.forName("GB18030"))).expect(201);
    String path = "/api/evidence/" + taken.json().get("id").asString();
    assertThat(county().get(path + "/preview").expect(415).code()).isEqualTo("PREVIEW_UNSAFE");
    assertThat(county().get(path + "/content").expect(200).header("Content-Type"))
        .startsWith("application/octet-stream");
  }

  @Test
  void anArchiveIsTakenOnlyAsADocumentOrAShapefile() throws IOException {
    assertThat(upload("a.zip", zip("run.exe", "a.shp")).code()).isEqualTo("EVIDENCE_TYPE");
    assertThat(upload("a.zip", zip("../a.shp")).code()).isEqualTo("EVIDENCE_TYPE");
    upload("a.zip", zip("a.shp", "a.dbf", "a.shx")).expect(201);
    String types = "[Content_Types].xml";
    upload("a.docx", zip(types, "word/document.xml")).expect(201);
    assertThat(upload("a.docx", zip(types, "word/document.xml", "word/vbaProject.bin")).code())
        .isEqualTo("EVIDENCE_TYPE");
    assertThat(upload("a.xlsx", zip(types, "word/document.xml")).code()).isEqualTo("EVIDENCE_NAME");
  }

  @Test
  void aNameThatWouldLeadElsewhereLosesItsPath() {
    Answer taken = upload("../../etc/\u202epasswd.pdf", bytes(PDF)).expect(201);
    assertThat(taken.json().get("name").asString()).isEqualTo("_passwd.pdf");
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}

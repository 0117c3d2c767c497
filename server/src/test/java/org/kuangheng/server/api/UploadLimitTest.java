package org.kuangheng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file above the limit is refused with the limit in words, and nothing of it is kept. */
final class UploadLimitTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path scratch;

  @Test
  void byDefaultAFileMayHaveTwoHundredMegabytes() {
    MultipartConfigElement limits = RunningServer.shared().bean(MultipartConfigElement.class);
    assertThat(limits.getMaxFileSize()).isEqualTo(200L * MEGABYTE);
    assertThat(limits.getMaxRequestSize()).isEqualTo(210L * MEGABYTE);
  }

  @Test
  void aFileAboveTheLimitIsRefusedInBothLanguagesAndLeavesNothing() throws Exception {
    try (RunningServer server =
        RunningServer.shared()
            .beside(
                Map.of(
                    "spring.servlet.multipart.max-file-size", "1MB",
                    "spring.servlet.multipart.max-request-size", "3MB",
                    "server.tomcat.basedir", scratch.toString()))) {
      ApiClient county = ApiClient.asCounty(server, "140823");
      ApiClient layers = ApiClient.asDepartment(server, "NR");
      List<String> before = kept(server);
      for (int size : List.of(MEGABYTE + MEGABYTE / 2, 4 * MEGABYTE)) {
        byte[] large = new byte[size];
        Arrays.fill(large, (byte) 'x');
        refused(county.upload("/api/imports", "大.csv", large, Map.of()));
        refused(county.upload("/api/evidence", "大.txt", large, Map.of("mine", "WX-01")));
        refused(
            layers.upload(
                "/api/layers/wetland/files", "大.zip", large, Map.of("validFrom", "2024-01-01")));
        assertThat(inPieces(county, large)).contains("\"code\":\"TOO_LARGE\"");
      }
      assertThat(kept(server)).isEqualTo(before);
      assertThat(county.get("/api/imports").expect(200).text()).doesNotContain("大.csv");
      try (Stream<Path> files = Files.walk(scratch)) {
        assertThat(files.filter(Files::isRegularFile)).as("left on disk").isEmpty();
      }
      county.upload("/api/imports", "小.csv", new byte[MEGABYTE / 2], Map.of()).expect(202);
      county.always("Accept-Language", "en");
      Answer english = county.upload("/api/imports", "a.csv", new byte[2 * MEGABYTE], Map.of());
      assertThat(english.expect(413).json().path("title").asString()).contains("limit 1 MB");
    }
  }

  private static void refused(Answer answer) {
    assertThat(answer.expect(413).code()).isEqualTo("TOO_LARGE");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("title").asString()).contains("上限 1 MB");
    assertThat(answer.json().path("remedy").asString()).isNotBlank();
  }

  /** The length is not announced. */
  private static String inPieces(ApiClient county, byte[] content) throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] body = Arrays.copyOf(start, start.length + content.length + end.length);
    System.arraycopy(content, 0, body, start.length, content.length);
    System.arraycopy(end, 0, body, start.length + content.length, end.length);
    HttpResponse<String> answer =
        county
            .http()
            .send(
                county
                    .request("/api/imports")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .header("X-XSRF-TOKEN", county.cookie("XSRF-TOKEN").orElseThrow())
                    .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    return String.valueOf(answer.body());
  }

  /** What the database and the folder of temporary files hold of uploads. */
  private static List<String> kept(RunningServer server) throws IOException {
    long folders;
    try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      folders =
          temporary
              .filter(path -> String.valueOf(path.getFileName()).startsWith("kuangheng-upload"))
              .count();
    }
    Long rows =
        RowScope.EVERYTHING.get(
            () ->
                server
                    .bean(TransactionTemplate.class)
                    .execute(
                        _ ->
                            server
                                .bean(JdbcClient.class)
                                .sql(
                                    """
                                    select (select count(*) from survey_upload) + (select count(*) from survey_import)
                                         + (select count(*) from evidence_content) + (select count(*) from evidence_file)
                                         + (select count(*) from registry_act)""")
                                .query(Long.class)
                                .single()));
    return List.of("folders " + folders, "rows " + rows);
  }
}

package org.kuangheng.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/**
 * The web application's files come from the server, and its first page for every screen's address.
 */
final class ScreensTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/mines/XJ-01", "/imports/new", "/sign-in"})
  void everyScreensAddressGivesTheFirstPageWhichIsAskedForAnew(String path) {
    ApiClient.Answer page = nobody().get(path).expect(200);
    assertThat(page.text()).contains("<div id=\"app\">");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'; style-src 'self'; img-src 'self' data: blob:; ");
  }

  @Test
  void aFileWithAHashInItsNameMayBeKept() {
    Matcher script =
        Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(nobody().get("/").text());
    assertThat(script.find()).isTrue();
    assertThat(nobody().get(script.group(1)).expect(200).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/none.js", "/nothing.js", "/../application.yaml", "/log/none"})
  void whatIsNotThereIsNotAnsweredWithAPage(String path) {
    assertThat(nobody().get(path).status()).isIn(400, 404);
  }

  @Test
  void theOperatorsOperatorMapsAreHandedOnAndOnlyTheirHostsMayGiveImages() throws IOException {
    assertThat(nobody().get("/map.json").expect(200).text()).contains("\"base\": []");
    Path data = Files.createTempDirectory("kuangheng-maps");
    Files.writeString(
        data.resolve("map.json"),
        "{\"base\":[{\"url\":\"https://t{0-7}.tiles.example/img/{z}/{y}/{x}\"},"
            + "{\"url\":\"http://10.0.0.8:8090/wmts\"}]}");
    try (RunningServer server =
        RunningServer.start(Map.of("kuangheng.data", data.toString(), "kuangheng.demo", "false"))) {
      ApiClient.Answer answer = ApiClient.anonymous(server).get("/map.json").expect(200);
      assertThat(answer.text()).contains("tiles.example");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("img-src 'self' data: blob: http://10.0.0.8:8090 https://*.tiles.example;");
    }
  }

  private static ApiClient nobody() {
    return ApiClient.anonymous(RunningServer.shared());
  }
}

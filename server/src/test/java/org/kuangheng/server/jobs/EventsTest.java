package org.kuangheng.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.Callers;
import org.kuangheng.server.testing.RunningServer;

/** Events over HTTP as they happen. */
final class EventsTest {
  private static final RunningServer SERVER = RunningServer.shared();
  private static final String COUNTY = "140824";

  /** An open stream, its lines as they come. */
  private static final class Stream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    Stream(ApiClient client, String path, Map<String, String> headers) throws Exception {
      var request = client.request(path).header("Accept", "text/event-stream");
      headers.forEach(request::header);
      HttpResponse<InputStream> answer =
          client.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      body = answer.body();
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        lines.add("closed");
      }
    }

    void await(String... words) {
      for (int i = 0; i < 600 && !heard(words); i++) {
        LockSupport.parkNanos(50_000_000);
      }
      assertThat(lines).anyMatch(line -> holds(line, words));
    }

    boolean heard(String... words) {
      return lines.stream().anyMatch(line -> holds(line, words));
    }

    private static boolean holds(String line, String... words) {
      return java.util.Arrays.stream(words).allMatch(line::contains);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private static String submit(String what) {
    Caller caller = Callers.county(COUNTY);
    return caller
        .scope()
        .get(
            () -> SERVER.bean(Jobs.class).submit(caller, "trial", COUNTY, "\"" + what + "\"").id());
  }

  @Test
  void oneJobIsFollowedToItsEndAndTheStreamEndsWithIt() throws Exception {
    ApiClient clerk = ApiClient.asCounty(SERVER, COUNTY);
    String job = submit("quick");
    try (Stream stream = new Stream(clerk, "/api/jobs/" + job + "/events", Map.of())) {
      stream.await("data:", job, "\"DONE\"");
    }
    assertThat(ApiClient.asCounty(SERVER, "140823").get("/api/jobs/" + job + "/events").status())
        .isEqualTo(404);
  }

  @Test
  void jobsAndChangesAreHeardByTheirCountyAlone() throws Exception {
    ApiClient clerk = ApiClient.asCounty(SERVER, COUNTY);
    ApiClient other = ApiClient.asCounty(SERVER, "140823");
    try (Stream own = new Stream(clerk, "/api/events", Map.of());
        Stream others = new Stream(other, "/api/events", Map.of())) {
      own.await("event:hello");
      others.await("event:hello");
      String job = submit("quick");
      own.await("data:", job, "\"DONE\"");
      clerk
          .post(
              "/api/consolidation-wishes",
              Map.of(
                  "county",
                  COUNTY,
                  "kind",
                  "BAN",
                  "mines",
                  List.of("T-E-heard-1", "T-E-heard-2"),
                  "ground",
                  "为事件流测试"))
          .expect(201);
      own.await("data:", "consolidation.wish.made", "T-E-heard-1");
      assertThat(others.heard(job)).isFalse();
      assertThat(others.heard("T-E-heard-1")).isFalse();
    }
  }

  @Test
  void whoComesBackHearsWhatHeMissed() throws Exception {
    ApiClient clerk = ApiClient.asCounty(SERVER, COUNTY);
    String before = String.valueOf(epochMillis());
    String job = submit("quick");
    try (Stream first = new Stream(clerk, "/api/jobs/" + job + "/events", Map.of())) {
      first.await(job, "\"DONE\"");
    }
    try (Stream again = new Stream(clerk, "/api/events", Map.of("Last-Event-ID", before))) {
      again.await("data:", job, "\"DONE\"");
    }
  }

  private static long epochMillis() {
    return SERVER.bean(java.time.Clock.class).millis();
  }
}

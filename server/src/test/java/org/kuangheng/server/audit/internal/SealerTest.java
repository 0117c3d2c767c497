package org.kuangheng.server.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.merkle.check.LogCheck;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.check.LogReport;
import org.kuangheng.merkle.check.NamedText;
import org.kuangheng.merkle.check.Trust;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.NoteSignature;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.merkle.tile.TreeGrowth;
import org.kuangheng.server.database.RowScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class SealerTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The log as an outsider fetches it. */
  private static final class Fetched implements LogFiles {
    private final byte[] checkpoint = get("/log/checkpoint").body();

    @Override
    public List<String> names() {
      return TreeGrowth.served(checkpoint().size()).stream().map(TilePath::path).toList();
    }

    @Override
    public Optional<byte[]> read(String path) {
      if (path.equals("checkpoint")) {
        return Optional.of(checkpoint);
      }
      HttpResponse<byte[]> answer = get("/log/" + path);
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    Checkpoint checkpoint() {
      return Checkpoint.parse(note().text()).orElseThrow();
    }

    SignedNote note() {
      return SignedNote.parse(new String(checkpoint, StandardCharsets.UTF_8)).orElseThrow();
    }
  }

  private static HttpResponse<byte[]> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI uri(String path) {
    return OwnServer.get().uri(path);
  }

  private static Trust key() {
    String keys = new String(get("/log/key").body(), StandardCharsets.UTF_8);
    return Trust.in(VerifierKey.parse(keys.lines().findFirst().orElseThrow()).orElseThrow());
  }

  private static Sealer sealer() {
    return new Sealer(
        OwnServer.bean(TreeTable.class),
        OwnServer.bean(LogKeys.class),
        OwnServer.bean(PlatformTransactionManager.class),
        Clock.systemUTC());
  }

  private static void write(int entries, String prefix) {
    AuditedEvent[] events = new AuditedEvent[entries];
    for (int i = 0; i < entries; i++) {
      events[i] = OwnServer.event("mine:" + prefix + i % 7).because("fictional " + i);
    }
    OwnServer.publish(RowScope.EVERYTHING, events);
  }

  private static void assertSound() {
    LogReport report = LogCheck.of(new Fetched(), key());
    assertThat(report.issues()).filteredOn(issue -> issue.blocks()).isEmpty();
    assertThat(report.entries())
        .isEqualTo(OwnServer.count("select count(*) from audit_leaf"))
        .isEqualTo(
            OwnServer.count("select count(*) from audit_entry")
                - OwnServer.count("select count(*) from audit_pending"));
  }

  @Test
  void theLogThatIsServedVerifiesFromOutsideAtEverySize() {
    List<NamedText> kept = new ArrayList<>();
    for (int more : new int[] {0, 1, 3, 255, 300, 1}) {
      if (more > 0) {
        write(more, "S" + more + "-");
      }
      sealer().sealAll();
      assertSound();
      kept.add(new NamedText("kept" + kept.size(), new Fetched().note().format()));
    }
    Trust trust = new Trust(key().key(), List.of(), kept);
    assertThat(LogCheck.of(new Fetched(), trust).holds()).isTrue();
    assertThat(OwnServer.count("select count(*) from audit_pending")).isZero();
  }

  @ParameterizedTest(name = "dies at {0}")
  @EnumSource(FaultPoint.Step.class)
  void aDeathAtAnyStepLosesNothing(FaultPoint.Step step) {
    write(300, step.name());
    for (boolean cutTheLine : new boolean[] {false, true}) {
      long entries = OwnServer.count("select count(*) from audit_entry");
      AtomicBoolean died = new AtomicBoolean();
      Sealer dying = sealer();
      dying.dieAt(
          at -> {
            if (at == step && died.compareAndSet(false, true)) {
              die(cutTheLine);
            }
          });
      try {
        dying.seal();
      } catch (RuntimeException e) {
        assertThat(died).isTrue();
      }
      assertThat(died).isTrue();
      sealer().sealAll();
      assertSound();
      assertThat(OwnServer.count("select count(*) from audit_entry")).isEqualTo(entries);
      assertThat(OwnServer.count("select count(*) from audit_pending")).isZero();
      write(10, step.name());
    }
  }

  /** As if the server fell, or as if PostgreSQL lost the connection in the middle. */
  private static void die(boolean cutTheLine) {
    if (cutTheLine) {
      OwnServer.bean(JdbcClient.class)
          .sql("select pg_terminate_backend(pg_backend_pid())")
          .query(Boolean.class)
          .single();
    }
    throw new IllegalStateException("died");
  }

  @Test
  void entriesThatCommitWhileTwoServersSealAreNeitherSkippedNorDoubled() throws Exception {
    AtomicInteger written = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    long before = OwnServer.count("select count(*) from audit_entry");
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      for (int server = 0; server < 2; server++) {
        pool.execute(
            () -> {
              Sealer sealer = sealer();
              while (!done.get()) {
                try {
                  sealer.seal();
                } catch (RuntimeException e) {
                  faults.add(e.toString());
                }
              }
            });
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        String prefix = "T" + writer % 2 + "-";
        writers.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 60; i++) {
                    write(1 + i % 3, prefix + i % 2);
                    written.addAndGet(1 + i % 3);
                  }
                }));
      }
      try {
        for (Future<?> writer : writers) {
          writer.get();
        }
      } finally {
        done.set(true);
      }
    }
    sealer().sealAll();
    assertThat(faults).isEmpty();
    assertThat(OwnServer.count("select count(*) from audit_entry"))
        .isEqualTo(before + written.get());
    assertThat(OwnServer.count("select count(*) from audit_pending")).isZero();
    assertSound();
  }

  @Test
  void tilesAreServedForEverAndCheckpointsForAMoment() {
    write(2, "H");
    sealer().sealAll();
    assertThat(get("/log/checkpoint").headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(get("/log/checkpoint").headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=1");
    HttpResponse<byte[]> tile = get("/log/tile/0/000.p/1");
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.body()).hasSize(32);
    assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(tile.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    for (String path :
        Set.of("/log/tile/0/999", "/log/tile/0/000.p/256", "/log/tile/0/0", "/log/tile/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aKnownWitnessMayCosignAPublishedCheckpointAndNobodyElse() {
    write(1, "W");
    sealer().sealAll();
    Fetched log = new Fetched();
    NoteSignature line =
        OwnServer.WITNESS.cosign(log.note().text(), Instant.parse("2025-06-01T04:00:00Z"));
    assertThat(cosign(log.note().format())).isEqualTo(400);
    assertThat(cosign(new SignedNote("other\n1\nx\n", List.of(line)).format())).isEqualTo(400);
    assertThat(cosign("rubbish")).isEqualTo(400);
    assertThat(cosign(log.note().with(List.of(line)).format())).isEqualTo(200);
    Trust trust = new Trust(key().key(), List.of(OwnServer.WITNESS.verifier()), List.of());
    assertThat(LogCheck.of(new Fetched(), trust).issues()).isEmpty();
    assertThat(get("/log/checkpoint/witnessed").statusCode()).isEqualTo(200);
  }

  private static int cosign(String note) {
    return send(HttpRequest.newBuilder(uri("/log/cosignatures"))
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(note))
            .build())
        .statusCode();
  }
}

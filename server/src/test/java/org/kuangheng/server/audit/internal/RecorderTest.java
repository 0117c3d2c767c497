package org.kuangheng.server.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.entry.v1.LogEntryReader;
import org.kuangheng.server.database.RowScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

class RecorderTest {
  private static List<LogEntry> entries(RowScope scope, String caseId) {
    return OwnServer.read(
        scope,
        () ->
            OwnServer.bean(JdbcClient.class)
                .sql("select leaf from audit_entry where case_id = :case order by id")
                .param("case", caseId)
                .query((row, number) -> LogEntryReader.parse(row.getBytes("leaf")).orElseThrow())
                .list());
  }

  @Test
  void anEventOutsideATransactionFailsLoudly() {
    assertThatThrownBy(() -> OwnServer.publisher().publishEvent(OwnServer.event("mine:R0")))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(entries(RowScope.EVERYTHING, "mine:R0")).isEmpty();
  }

  @Test
  void anEntryHoldsWhatHappenedAndPersonalDataOnlyAsCommitments() {
    OwnServer.publish(
        RowScope.ofCounty("140801"),
        OwnServer.event("mine:R1")
            .in("140801")
            .because("示例理由")
            .about("title", "R1/licence")
            .from(null, Sha256.of(new byte[] {1}))
            .withPersonal(Map.of("name", "张示例")));
    LogEntry entry = entries(RowScope.ofCounty("140801"), "mine:R1").getFirst();
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(entry.subjects())
        .containsExactlyEntriesOf(
            new java.util.TreeMap<>(Map.of("county", "140801", "title", "R1/licence")));
    assertThat(entry.commitments()).containsOnlyKeys("ground", "name");
    assertThat(new String(entry.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("示例");
    Commitment opening =
        OwnServer.read(
            RowScope.ofCounty("140801"),
            () ->
                OwnServer.bean(JdbcClient.class)
                    .sql(
                        """
                        select salt, value from audit_opening o join audit_entry e on e.id = o.entry
                        where e.case_id = 'mine:R1' and field = 'name'""")
                    .query(
                        (row, number) ->
                            new Commitment(row.getString("salt"), row.getString("value")))
                    .single());
    assertThat(opening.value()).isEqualTo("张示例");
    assertThat(opening.hash()).isEqualTo(entry.commitments().get("name"));
  }

  @Test
  void anotherCountySeesNothingOfIt() {
    OwnServer.publish(
        RowScope.ofCounty("140801"),
        OwnServer.event("mine:R2").in("140801").because("示例"),
        OwnServer.event("user:R2"));
    assertThat(entries(RowScope.ofCounty("140801"), "mine:R2")).hasSize(1);
    assertThat(entries(RowScope.ofCounty("140802"), "mine:R2")).isEmpty();
    assertThat(entries(RowScope.NOTHING, "mine:R2")).isEmpty();
    assertThat(entries(RowScope.ofCounty("140801"), "user:R2")).isEmpty();
    Long openings =
        OwnServer.read(
            RowScope.ofCounty("140802"),
            () ->
                OwnServer.bean(JdbcClient.class)
                    .sql("select count(*) from audit_opening")
                    .query(Long.class)
                    .single());
    assertThat(openings).isZero();
  }

  @Test
  void whatIsUndoneLeavesNoEntryAndNoGap() {
    OwnServer.publish(RowScope.EVERYTHING, OwnServer.event("mine:R3"));
    AuditedEvent bad = OwnServer.event("mine:R3").about("title", "bad\nid");
    assertThatThrownBy(
            () -> OwnServer.publish(RowScope.EVERYTHING, OwnServer.event("mine:R3"), bad))
        .hasMessageContaining("without control characters");
    OwnServer.publish(RowScope.EVERYTHING, OwnServer.event("mine:R3"));
    assertThat(entries(RowScope.EVERYTHING, "mine:R3"))
        .extracting(LogEntry::sequence)
        .containsExactly(1L, 2L);
  }

  @Test
  void manyWritersAtOnceNumberEachCaseWithoutGaps() throws Exception {
    Random random = new Random(11);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String caseId = "mine:R4-" + random.nextInt(5);
      boolean fails = random.nextInt(4) == 0;
      writers.add(() -> write(caseId, fails));
    }
    long written = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> one : pool.invokeAll(writers)) {
        written += one.get() ? 1 : 0;
      }
    }
    long found = 0;
    for (int i = 0; i < 5; i++) {
      List<LogEntry> entries = entries(RowScope.EVERYTHING, "mine:R4-" + i);
      for (int n = 0; n < entries.size(); n++) {
        assertThat(entries.get(n).sequence()).isEqualTo(n + 1);
      }
      found += entries.size();
    }
    assertThat(found).as("seed 11").isEqualTo(written).isPositive();
  }

  private static boolean write(String caseId, boolean fails) {
    AuditedEvent good = OwnServer.event(caseId);
    try {
      OwnServer.publish(
          RowScope.EVERYTHING, fails ? new AuditedEvent[] {good, bad(caseId)} : only(good));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static AuditedEvent[] only(AuditedEvent event) {
    return new AuditedEvent[] {event};
  }

  private static AuditedEvent bad(String caseId) {
    return OwnServer.event(caseId).about("title", "\n");
  }

  @Test
  void nobodyChangesOrRemovesAnEntry() {
    OwnServer.publish(RowScope.EVERYTHING, OwnServer.event("mine:R5"));
    for (String statement :
        List.of(
            "update audit_entry set act = 'x.y' where case_id = 'mine:R5'",
            "delete from audit_entry where case_id = 'mine:R5'",
            "truncate audit_entry cascade")) {
      assertThatThrownBy(
              () ->
                  OwnServer.read(
                      RowScope.EVERYTHING,
                      () -> {
                        int changed = OwnServer.bean(JdbcClient.class).sql(statement).update();
                        assertThat(changed).isZero();
                        throw new IllegalStateException("nothing was changed");
                      }))
          .as(statement)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(entries(RowScope.EVERYTHING, "mine:R5")).hasSize(1);
  }
}

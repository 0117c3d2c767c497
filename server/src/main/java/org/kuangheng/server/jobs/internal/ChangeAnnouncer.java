package org.kuangheng.server.jobs.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Announces committed changes to the streams of every server, many in one announcement: a NOTIFY in
 * each transaction would make writers wait for one another. A hint, not the record: what a server
 * that dies has not announced is found in the change feed.
 */
@Component
class ChangeAnnouncer {
  /** An announcement is shorter than 8,000 bytes. */
  private static final int LONGEST_BYTES = 7_500;

  private static final int MOST_WAITING = 20_000;

  private final Queue<AuditedEvent> waiting = new ConcurrentLinkedQueue<>();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json = JsonMapper.builder().build();

  ChangeAnnouncer(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void committed(AuditedEvent event) {
    if (waiting.size() < MOST_WAITING && !event.caseId().startsWith("job:")) {
      waiting.add(event);
    }
  }

  @Scheduled(fixedDelay = 300)
  void announce() {
    List<String> batch = new ArrayList<>();
    int length = 2;
    for (AuditedEvent event = waiting.poll(); event != null; event = waiting.poll()) {
      String text = json.writeValueAsString(fields(event));
      int bytes = text.getBytes(StandardCharsets.UTF_8).length + 1;
      if (length + bytes > LONGEST_BYTES) {
        send(batch);
        batch.clear();
        length = 2;
      }
      if (bytes < LONGEST_BYTES) {
        batch.add(text);
        length += bytes;
      }
    }
    send(batch);
  }

  private static Map<String, @Nullable Object> fields(AuditedEvent event) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("caseId", event.caseId());
    fields.put("act", event.act());
    fields.put("county", event.county());
    fields.put("about", event.subjects());
    return fields;
  }

  private void send(List<String> batch) {
    if (batch.isEmpty()) {
      return;
    }
    String payload = "[" + String.join(",", batch) + "]";
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("select pg_notify('kh_changes', :payload)")
                .param("payload", payload)
                .query()
                .listOfRows());
  }
}

package org.kuangheng.server.audit.internal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.merkle.note.Ed25519Signer;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A server of the audit tests' own, which seals only when told. */
final class OwnServer {
  static final Ed25519Signer WITNESS =
      Ed25519Signer.generateWitness("witness.example", new java.util.Random(5));

  private static @Nullable RunningServer running;
  private static boolean tried;

  private OwnServer() {}

  static synchronized RunningServer get() {
    RunningServer server = running;
    if (server == null) {
      if (tried) {
        throw new IllegalStateException("The server of the audit tests did not start");
      }
      tried = true;
      server =
          RunningServer.start(
              Map.of(
                  "kuangheng.demo",
                  "false",
                  "kuangheng.audit.sealing",
                  "false",
                  "kuangheng.audit.witnesses",
                  WITNESS.verifier().text()));
      running = server;
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    return server;
  }

  static <T> T bean(Class<T> type) {
    return get().bean(type);
  }

  static AuditedEvent event(String caseId) {
    return AuditedEvent.of(caseId, "test.thing.done", new Actor("u-1", "CITY_OFFICE", "city"));
  }

  /** Publishes events in one transaction under the scope. */
  static void publish(RowScope scope, AuditedEvent... events) {
    ApplicationEventPublisher publisher = publisher();
    scope.run(
        () ->
            new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                    status -> {
                      for (AuditedEvent event : events) {
                        publisher.publishEvent(event);
                      }
                    }));
  }

  static ApplicationEventPublisher publisher() {
    return get().publisher();
  }

  static <T> T read(RowScope scope, Supplier<T> work) {
    return scope.get(
        () ->
            java.util.Objects.requireNonNull(
                new TransactionTemplate(bean(PlatformTransactionManager.class))
                    .execute(status -> work.get())));
  }

  static long count(String sql) {
    return read(
        RowScope.EVERYTHING, () -> bean(JdbcClient.class).sql(sql).query(Long.class).single());
  }
}

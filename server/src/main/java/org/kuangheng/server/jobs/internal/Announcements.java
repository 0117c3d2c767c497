package org.kuangheng.server.jobs.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what PostgreSQL announces (NOTIFY) to every server at commit. What is announced while the
 * connection is lost is not heard: listeners get an empty set once it stands again and look for
 * themselves.
 */
@Component
class Announcements implements SmartLifecycle {
  static final String JOBS = "kh_jobs";
  static final String CANCELS = "kh_cancels";
  static final String CHANGES = "kh_changes";

  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DataSource database;
  private final Map<String, List<Consumer<Set<String>>>> listeners = new ConcurrentHashMap<>();
  private volatile boolean listening;
  private @Nullable Thread thread;

  Announcements(DataSource database) {
    this.database = database;
  }

  /** Has the listener told of every announcement on the channel, several at a time. */
  void hear(String channel, Consumer<Set<String>> listener) {
    listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
  }

  @Override
  public synchronized void start() {
    if (!listening) {
      listening = true;
      thread = Thread.ofPlatform().name("announcements").daemon().start(this::listen);
    }
  }

  private void listen() {
    while (listening) {
      try (Connection connection = database.getConnection()) {
        listenOn(connection);
      } catch (SQLException e) {
        if (listening) {
          LOG.warn("The connection for announcements was lost; trying again", e);
          pause();
        }
      }
    }
  }

  private void listenOn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen kh_jobs");
      statement.execute("listen kh_cancels");
      statement.execute("listen kh_changes");
    }
    PGConnection postgres = connection.unwrap(PGConnection.class);
    listeners.keySet().forEach(channel -> tell(channel, Set.of()));
    try {
      while (listening) {
        PGNotification[] heard = postgres.getNotifications((int) PATIENCE.toMillis());
        Map<String, Set<String>> byChannel = new LinkedHashMap<>();
        for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
          byChannel
              .computeIfAbsent(one.getName(), _ -> new LinkedHashSet<>())
              .add(one.getParameter());
        }
        byChannel.forEach(this::tell);
      }
    } finally {
      quit(connection);
    }
  }

  private static void quit(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("unlisten *");
    } catch (SQLException e) {
      LOG.debug("The connection for announcements is gone already", e);
    }
  }

  private void tell(String channel, Set<String> heard) {
    for (Consumer<Set<String>> listener :
        new ArrayList<>(listeners.getOrDefault(channel, List.of()))) {
      try {
        listener.accept(heard);
      } catch (RuntimeException e) {
        LOG.warn("A listener to {} failed", channel, e);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    listening = false;
    Thread listener = thread;
    if (listener == null) {
      return;
    }
    try {
      listener.join(PATIENCE.multipliedBy(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return listening;
  }

  /** Starts before, and stops after, whoever listens. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 1;
  }
}

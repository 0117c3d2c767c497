package org.kuangheng.server.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.KuanghengServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole server on a free port with an embedded PostgreSQL of its own. {@link #shared()} is
 * started once for all tests of a run: those tests keep to counties, mines and accounts of their
 * own.
 */
public final class RunningServer implements AutoCloseable {
  private static @Nullable RunningServer shared;
  private static boolean failed;

  private final ConfigurableApplicationContext context;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The server all tests share; stopped when the run ends. */
  public static synchronized RunningServer shared() {
    RunningServer running = shared;
    if (running == null) {
      if (failed) {
        throw new IllegalStateException("The shared server failed to start; see above");
      }
      failed = true;
      running = start(Map.of());
      failed = false;
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running;
  }

  /** Another server; {@code settings} override the test's own. */
  public static RunningServer start(Map<String, Object> settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("server.port", "0");
    all.put("spring.profiles.active", "test");
    all.put("kuangheng.demo", "true");
    if (!settings.containsKey("kuangheng.database.url")) {
      all.put("kuangheng.database.folder", folder().resolve("postgres").toString());
    }
    all.put("kuangheng.data", folder().toString());
    all.put("spring.main.register-shutdown-hook", "false");
    all.putAll(settings);
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new RunningServer(new SpringApplicationBuilder(KuanghengServer.class).run(arguments));
  }

  /** Another server on this one's database, with this one's log key; to be closed before it. */
  public RunningServer beside(Map<String, Object> settings) {
    HikariDataSource application = (HikariDataSource) bean(DataSource.class);
    HikariDataSource owner = bean("ownerDataSource", HikariDataSource.class);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kuangheng.database.url", Objects.requireNonNull(application.getJdbcUrl()));
    all.put("kuangheng.database.user", Objects.requireNonNull(application.getUsername()));
    all.put("kuangheng.database.password", Objects.requireNonNull(application.getPassword()));
    all.put("kuangheng.database.owner-user", Objects.requireNonNull(owner.getUsername()));
    all.put("kuangheng.database.owner-password", Objects.requireNonNull(owner.getPassword()));
    String data = context.getEnvironment().getRequiredProperty("kuangheng.data");
    all.put("kuangheng.audit.key-file", Path.of(data).resolve("log.key").toString());
    all.putAll(settings);
    return start(all);
  }

  public URI uri(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Publishes events as features do. */
  public ApplicationEventPublisher publisher() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("kuangheng-server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

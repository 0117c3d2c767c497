package org.kuangheng.server.database.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.database.TransactionOpening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The two ways into the database: the application's, under row-level security, and the owner's. */
@Configuration
class DatabaseConfiguration {
  /** The embedded database's life; empty where an address is given. */
  static final class Logins implements AutoCloseable {
    final DatabaseLogin application;
    final DatabaseLogin owner;
    private final @Nullable EmbeddedDatabase embedded;

    Logins(DatabaseLogin application, DatabaseLogin owner, @Nullable EmbeddedDatabase embedded) {
      this.application = application;
      this.owner = owner;
      this.embedded = embedded;
    }

    @Override
    public void close() {
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  @Bean(destroyMethod = "close")
  Logins databaseLogins(DatabaseProperties properties) {
    if (properties.embedded()) {
      EmbeddedDatabase embedded = EmbeddedDatabase.start(properties);
      return new Logins(embedded.application(), embedded.owner(), embedded);
    }
    DatabaseLogin application =
        new DatabaseLogin(
            text(properties.url()), text(properties.user()), text(properties.password()));
    boolean sameRole = text(properties.ownerUser()).isBlank();
    DatabaseLogin owner =
        sameRole
            ? application
            : new DatabaseLogin(
                text(properties.url()),
                text(properties.ownerUser()),
                text(properties.ownerPassword()));
    return new Logins(application, owner, null);
  }

  @Bean
  @Primary
  DataSource dataSource(Logins logins, DatabaseProperties properties) {
    HikariConfig config = config(logins.application, "application", properties.connections());
    config.setConnectionInitSql("set time zone 'UTC'");
    config.setConnectionTimeout(10_000);
    HikariDataSource application = new HikariDataSource(config);
    FencedRole.check(application);
    return application;
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(Logins logins) {
    HikariConfig config = config(logins.owner, "owner", 2);
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    return new HikariDataSource(config);
  }

  @Bean
  PlatformTransactionManager transactionManager(
      DataSource dataSource, ObjectProvider<TransactionOpening> openings) {
    return new ScopedTransactions(dataSource, openings.orderedStream().toList());
  }

  private static HikariConfig config(DatabaseLogin login, String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(connections);
    return config;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

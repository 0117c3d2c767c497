package org.kuangheng.server.database.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url a PostgreSQL's JDBC address; empty to run the embedded one
 * @param user the role of the application: neither superuser nor owner, so that row-level security
 *     holds for it
 * @param password its password
 * @param ownerUser the role that owns the tables and migrates them; the application's role if empty
 * @param ownerPassword the owner's password
 * @param folder where the embedded database lives
 * @param port the embedded database's port on loopback; 0 for any free one
 * @param connections the most connections of the pool
 */
@ConfigurationProperties("kuangheng.database")
record DatabaseProperties(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String ownerUser,
    @Nullable String ownerPassword,
    @DefaultValue("data/postgres") Path folder,
    @DefaultValue("0") int port,
    @DefaultValue("20") int connections) {
  boolean embedded() {
    return url == null || url.isBlank();
  }
}

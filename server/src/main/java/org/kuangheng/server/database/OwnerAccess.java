package org.kuangheng.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.kuangheng.server.database.internal.ToolAccess;

/**
 * A way into the database as the owner of its tables, for tools that run beside the server or
 * without it: backup and restore.
 */
public interface OwnerAccess extends AutoCloseable {
  Connection connect() throws SQLException;

  /** Brings the schema up to this program's version. */
  void migrate();

  /** Stops what was started for it; a server that was running goes on. */
  @Override
  void close();

  /** The database of a data folder: the running one, or one started for the purpose. */
  static OwnerAccess ofFolder(Path data) {
    return ToolAccess.ofFolder(data);
  }

  /**
   * The embedded database of a data folder that no server runs on; made if there is none.
   *
   * @throws IllegalStateException if a server runs on the folder
   */
  static OwnerAccess aloneIn(Path data) {
    return ToolAccess.aloneIn(data);
  }

  /** A database by its address and the owner's login. */
  static OwnerAccess ofAddress(String url, String user, String password) {
    return ToolAccess.ofAddress(url, user, password);
  }
}

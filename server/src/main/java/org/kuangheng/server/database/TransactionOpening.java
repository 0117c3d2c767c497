package org.kuangheng.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Has a word at the beginning of every transaction that writes, inside it. */
public interface TransactionOpening {
  void opened(Connection connection) throws SQLException;
}

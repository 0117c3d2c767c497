package org.kuangheng.server.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.database.TransactionOpening;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction by telling PostgreSQL its {@link RowScope}, for that transaction only.
 */
final class ScopedTransactions extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;
  private static final String TELL =
      """
      select set_config('kh.everything', ?, true), set_config('kh.counties', ?, true),
             set_config('kh.enterprises', ?, true), set_config('kh.mines', ?, true)""";

  private final transient List<TransactionOpening> openings;

  ScopedTransactions(DataSource dataSource, List<TransactionOpening> openings) {
    super(dataSource);
    this.openings = openings;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    RowScope scope = RowScope.current();
    ConnectionHolder holder =
        (ConnectionHolder)
            Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(obtainDataSource()));
    try {
      tell(holder.getConnection(), scope);
      if (!definition.isReadOnly()) {
        for (TransactionOpening opening : openings) {
          opening.opened(holder.getConnection());
        }
      }
    } catch (SQLException e) {
      abandon(transaction, holder);
      throw new CannotCreateTransactionException("PostgreSQL did not open the transaction", e);
    } catch (RuntimeException e) {
      abandon(transaction, holder);
      throw e;
    }
  }

  private void abandon(Object transaction, ConnectionHolder holder) {
    try {
      holder.getConnection().rollback();
    } catch (SQLException e) {
      logger.warn("The transaction could not be rolled back", e);
    }
    doCleanupAfterCompletion(transaction);
  }

  private static void tell(Connection connection, RowScope scope) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, scope.everything() ? "on" : "off");
      statement.setString(2, list(scope.counties()));
      statement.setString(3, list(scope.enterprises()));
      statement.setString(4, list(scope.mines()));
      statement.execute();
    }
  }

  /** Ids hold no line feed, so that none can widen the list. */
  private static String list(Set<String> ids) {
    for (String id : ids) {
      if (id.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("An id of a row scope holds a line feed: " + id);
      }
    }
    return String.join("\n", ids);
  }
}

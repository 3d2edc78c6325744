package org.codesign.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection of the transaction at hand. The pool keeps its connections out of auto-commit, for
 * turning it off and on again would be two of the four to six trips to the database that saving
 * anything takes. A statement outside a transaction is therefore given a connection that commits by
 * itself: nothing written is lost because somebody forgot to open one.
 */
@Component
class Connections implements ConnectionProvider {

  private final DataSource pool;

  Connections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection acquire() {
    Connection connection = DataSourceUtils.getConnection(pool);
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      try {
        connection.setAutoCommit(true);
      } catch (SQLException failure) {
        release(connection);
        throw new CannotGetJdbcConnectionException("The database is away", failure);
      }
    }
    return connection;
  }

  @Override
  public void release(Connection connection) {
    DataSourceUtils.releaseConnection(connection, pool);
  }
}

package io.plumbline.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The writing transaction of this thread if there is one, else a read-only connection. */
final class RoutingDataSource extends AbstractDataSource {
  private final DataSource reader;
  private final DataSource writer;
  private final DataSource joined;

  RoutingDataSource(DataSource reader, DataSource writer) {
    this.reader = reader;
    this.writer = writer;
    this.joined = new TransactionAwareDataSourceProxy(writer);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return TransactionSynchronizationManager.hasResource(writer)
        ? joined.getConnection()
        : reader.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }
}

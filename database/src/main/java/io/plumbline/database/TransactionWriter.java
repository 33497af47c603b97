package io.plumbline.database;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction per work, on the caller's thread; for PostgreSQL. A work that lost against
 * another transaction (serialization failure, deadlock) runs again, at most {@value #ATTEMPTS}
 * times.
 */
final class TransactionWriter implements Writer {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionWriter.class);
  private static final int ATTEMPTS = 10;

  private final DataSource dataSource;
  private final TransactionTemplate transaction;

  TransactionWriter(DataSource dataSource) {
    this.dataSource = dataSource;
    DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);
    manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  public <T extends @Nullable Object> T write(Supplier<T> work) {
    if (TransactionSynchronizationManager.hasResource(dataSource)) {
      return attempt(work);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.debug("attempt {} lost against another transaction", attempt, e);
      }
    }
  }

  private <T extends @Nullable Object> T attempt(Supplier<T> work) {
    try {
      Outcome<T> outcome = transaction.execute(status -> new Outcome.Returned<>(work.get()));
      return Outcome.get(requireNonNull(outcome));
    } catch (TransactionException e) {
      throw new DatabaseException("the transaction was not committed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}

package io.plumbline.objectstore.embedded;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The embedded store keeps the contract on both databases. */
class EmbeddedObjectStoreTest {

  @Nested
  class OnSqlite extends OnDatabase {
    OnSqlite() {
      super(TestDatabases.SQLITE);
    }
  }

  @Nested
  class OnPostgresql extends OnDatabase {
    OnPostgresql() {
      super(TestDatabases.POSTGRESQL);
    }
  }

  abstract static class OnDatabase extends ObjectStoreContract {
    @RegisterExtension final DatabaseExtension database;

    OnDatabase(TestDatabases kind) {
      database = new DatabaseExtension(kind);
    }

    @Override
    protected ObjectStore open(Path folder) {
      return EmbeddedObjectStore.open(database.get(), folder, Clock.systemUTC());
    }
  }
}

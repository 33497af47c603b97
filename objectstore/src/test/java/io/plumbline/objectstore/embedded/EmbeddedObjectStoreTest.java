package io.plumbline.objectstore.embedded;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The embedded store keeps the contract on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class EmbeddedObjectStoreTest extends ObjectStoreContract {
  @RegisterExtension final DatabaseExtension database;
  @TempDir Path folder;
  private EmbeddedObjectStore store;

  EmbeddedObjectStoreTest(TestDatabases kind) {
    database = new DatabaseExtension(kind);
  }

  @BeforeEach
  void open() {
    store = EmbeddedObjectStore.open(database.get(), folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected ObjectStore store() {
    return store;
  }
}

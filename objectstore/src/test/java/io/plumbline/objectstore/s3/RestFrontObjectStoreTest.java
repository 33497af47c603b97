package io.plumbline.objectstore.s3;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreContract;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import io.plumbline.objectstore.rest.TestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client keeps the contract against our own REST front, and so does that front. */
class RestFrontObjectStoreTest extends ObjectStoreContract {
  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  private EmbeddedObjectStore behind;
  private TestServer server;

  @Override
  protected ObjectStore open(Path folder) throws LifecycleException {
    behind = EmbeddedObjectStore.open(database.get(), folder.resolve("store"), Clock.systemUTC());
    server = new TestServer(behind, folder);
    return S3ObjectStore.connect(
        new S3Endpoint(
            Optional.of(server.uri()), "us-east-1", Optional.of(ACCOUNT), "secret", true),
        ACCOUNT,
        folder.resolve("outgoing"));
  }

  @AfterAll
  void stop() throws LifecycleException {
    server.close();
    behind.close();
  }
}

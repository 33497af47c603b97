package io.plumbline.server.s3;

import io.plumbline.database.Database;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import io.plumbline.objectstore.rest.S3RestHandler;
import io.plumbline.objectstore.s3.S3Endpoint;
import io.plumbline.objectstore.s3.S3ObjectStore;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.config.ObjectStoreSettings;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.logging.RequestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the object store that the settings name, and puts S3 in front of it. */
@Configuration(proxyBeanMethods = false)
class ObjectStoreConfiguration {

  @Bean
  ObjectStore objectStore(PlumblineSettings settings, Database database, Clock clock)
      throws IOException {
    ObjectStoreSettings chosen = settings.objectStore();
    if (chosen instanceof ObjectStoreSettings.Embedded embedded) {
      return EmbeddedObjectStore.open(database, embedded.folder(), clock);
    }
    if (chosen instanceof ObjectStoreSettings.S3Endpoint s3) {
      Path outgoing = Files.createDirectories(settings.data().resolve("outgoing"));
      return S3ObjectStore.connect(endpoint(s3), settings.accountId(), outgoing);
    }
    throw new IllegalStateException("there is no such kind of object store: " + chosen);
  }

  private static S3Endpoint endpoint(ObjectStoreSettings.S3Endpoint s3) {
    return new S3Endpoint(
        Optional.of(s3.endpoint()),
        s3.region(),
        Optional.of(s3.accessKeyId()),
        s3.secretAccessKey(),
        s3.pathStyle());
  }

  @Bean
  S3Front s3Front(RequestVerification verification, ObjectStore store, PlumblineSettings settings) {
    S3RestHandler rest =
        new S3RestHandler(store, settings.region(), settings.baseDomains(), RequestId::current);
    return new S3Front(verification, rest);
  }
}

package io.plumbline.server.s3;

import io.plumbline.database.Database;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import io.plumbline.objectstore.rest.S3RestHandler;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.config.ObjectStoreSettings.Embedded;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.logging.RequestId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the object store that the settings name, and puts S3 in front of it. */
@Configuration(proxyBeanMethods = false)
class ObjectStoreConfiguration {

  @Bean
  ObjectStore objectStore(PlumblineSettings settings, Database database, Clock clock) {
    if (settings.objectStore() instanceof Embedded embedded) {
      return EmbeddedObjectStore.open(database, embedded.folder(), clock);
    }
    throw new IllegalStateException("an S3 endpoint behind this service: not wired yet");
  }

  @Bean
  S3Front s3Front(RequestVerification verification, ObjectStore store, PlumblineSettings settings) {
    S3RestHandler rest =
        new S3RestHandler(store, settings.region(), settings.baseDomains(), RequestId::current);
    return new S3Front(verification, rest);
  }
}

package io.plumbline.server.readaccess;

import io.plumbline.aws.sigv4.AccessKey;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.config.ObjectStoreSettings;
import io.plumbline.server.config.PlumblineSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the links to objects. */
@Configuration(proxyBeanMethods = false)
class ReadAccessConfiguration {

  @Bean
  ReadAccess readAccess(PlumblineSettings settings, AccessKeyService keys, Clock clock) {
    ObjectAddresses addresses = new ObjectAddresses(settings.objectStore());
    if (settings.objectStore() instanceof ObjectStoreSettings.S3Endpoint s3) {
      AccessKey key =
          new AccessKey(s3.accessKeyId(), s3.secretAccessKey(), settings.accountId(), true);
      return new ReadAccess(account -> key, addresses, s3.region(), clock);
    }
    return new ReadAccess(new LinkKeys(keys, clock), addresses, settings.region(), clock);
  }
}

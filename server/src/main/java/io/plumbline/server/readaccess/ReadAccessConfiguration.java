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
    LinkSigner own =
        new LinkSigner(new LinkKeys(keys, clock), ObjectAddresses.here(), settings.region());
    if (settings.objectStore() instanceof ObjectStoreSettings.S3Endpoint s3) {
      AccessKey key =
          new AccessKey(s3.accessKeyId(), s3.secretAccessKey(), settings.accountId(), true);
      LinkSigner behind = new LinkSigner(account -> key, ObjectAddresses.at(s3), s3.region());
      return new ReadAccess(behind, own, clock);
    }
    return new ReadAccess(own, own, clock);
  }
}

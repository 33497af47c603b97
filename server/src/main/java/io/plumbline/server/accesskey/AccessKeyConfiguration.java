package io.plumbline.server.accesskey;

import io.plumbline.aws.sigv4.SigV4Verifier;
import io.plumbline.database.Database;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the access keys. */
@Configuration(proxyBeanMethods = false)
class AccessKeyConfiguration {

  @Bean
  SecretCipher secretCipher(PlumblineSettings settings, SecureRandom random) throws IOException {
    return new SecretCipher(
        MasterKey.load(System.getenv(MasterKey.VARIABLE), settings.data(), random), random);
  }

  @Bean
  AccessKeyService accessKeyService(
      Database database, SecretCipher cipher, Clock clock, SecureRandom random) {
    return new AccessKeyService(new AccessKeyRepository(database), cipher, clock, random);
  }

  @Bean
  SessionCredentials sessionCredentials(SecretCipher cipher, Clock clock, SecureRandom random) {
    return new SessionCredentials(cipher, clock, random);
  }

  @Bean
  RequestVerification requestVerification(
      AccessKeyService service, SessionCredentials sessions, Clock clock) {
    return new RequestVerification(
        new SigV4Verifier(new CachedAccessKeys(service, sessions, clock), clock));
  }
}

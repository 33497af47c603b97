package io.plumbline.server;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room of the service is built on: time, randomness, rows. */
@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  ServiceIdentity serviceIdentity(PlumblineSettings settings) {
    return new ServiceIdentity(settings.region());
  }

  @Bean
  Database database(PlumblineSettings settings) throws IOException {
    Files.createDirectories(settings.data());
    return Database.open(settings.database());
  }

  @Bean
  Transactions transactions(Database database) {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        return database.write(work);
      }
    };
  }
}

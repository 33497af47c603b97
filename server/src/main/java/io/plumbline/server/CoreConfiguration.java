package io.plumbline.server;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.server.config.OwnerOnlyFiles;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.setup.DataFolderLock;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

  /** A command that runs beside a serving process does without the lock. */
  @Bean
  @ConditionalOnWebApplication
  DataFolderLock dataFolderLock(PlumblineSettings settings) throws IOException {
    return DataFolderLock.take(settings.data());
  }

  @Bean
  Database database(PlumblineSettings settings, Optional<DataFolderLock> lock) throws IOException {
    OwnerOnlyFiles.createFolder(settings.data());
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

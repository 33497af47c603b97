package io.plumbline.server.setup;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the first start's work before the port is opened. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SetupConfiguration {

  @Bean
  FirstStart firstStart(
      PlumblineSettings settings,
      ServiceIdentity identity,
      AccessKeyService accessKeys,
      Workforces workforces,
      Workteams workteams,
      WorkerDirectory workers)
      throws IOException {
    FirstStart firstStart =
        new FirstStart(settings, identity, accessKeys, workforces, workteams, workers);
    firstStart.run();
    return firstStart;
  }
}

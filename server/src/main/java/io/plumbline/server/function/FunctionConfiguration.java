package io.plumbline.server.function;

import io.plumbline.database.Database;
import io.plumbline.functions.FunctionRunner;
import io.plumbline.server.accesskey.SessionCredentials;
import io.plumbline.server.config.PlumblineSettings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what reaches the requesters' own functions. */
@Configuration(proxyBeanMethods = false)
class FunctionConfiguration {

  @Bean
  FunctionRegistry functionRegistry(Database database, Clock clock) {
    return new FunctionRegistry(new FunctionRepository(database), clock);
  }

  @Bean
  FunctionRunner functionRunner() {
    return new FunctionRunner(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  @Bean
  LocalAddress localAddress(PlumblineSettings settings) {
    return new LocalAddress(settings);
  }

  @Bean
  RegisteredFunctions registeredFunctions(
      FunctionRegistry registry,
      FunctionRunner runner,
      SessionCredentials sessions,
      LocalAddress address,
      PlumblineSettings settings,
      Clock clock) {
    return new RegisteredFunctions(
        registry, runner, new FunctionEnvironments(sessions, address, settings.region(), clock));
  }
}

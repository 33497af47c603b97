package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service for a command. */
@FunctionalInterface
public interface ServiceStarter {

  /**
   * Starts it.
   *
   * @param webApplicationType {@code SERVLET} to answer requests, {@code NONE} for its parts only
   */
  ConfigurableApplicationContext start(
      PlumblineSettings settings, WebApplicationType webApplicationType);
}

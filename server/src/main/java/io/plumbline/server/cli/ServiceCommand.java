package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A command that works on what a service keeps, whether that service is running or not. */
abstract class ServiceCommand extends SettingsCommand {

  private final ServiceStarter starter;

  ServiceCommand(ServiceStarter starter, SettingsLoader loader) {
    super(loader);
    this.starter = starter;
  }

  @Override
  final int run(PlumblineSettings settings, PrintWriter out) throws Exception {
    try (ConfigurableApplicationContext service =
        starter.start(settings, WebApplicationType.NONE)) {
      return run(service, settings, out);
    }
  }

  /**
   * Does it.
   *
   * @param service its beans are made when they are asked for
   * @return the exit code
   */
  abstract int run(
      ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out)
      throws Exception;
}

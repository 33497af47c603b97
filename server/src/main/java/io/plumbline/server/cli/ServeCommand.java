package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code plumbline serve}: answers requests until it is stopped. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand extends SettingsCommand {

  private final ServiceStarter starter;

  ServeCommand(ServiceStarter starter, SettingsLoader loader) {
    super(loader);
    this.starter = starter;
  }

  @Override
  int run(PlumblineSettings settings, PrintWriter out) throws InterruptedException {
    ConfigurableApplicationContext service = starter.start(settings, WebApplicationType.SERVLET);
    out.println("Plumbline answers on " + ServiceAddress.of(service, settings));
    out.println("Data, sign-ins and access keys are in " + settings.data());
    ServiceEnd.await(service);
    return ExitCode.OK;
  }
}

package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import io.plumbline.server.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code plumbline demo}: the service with a sample to try. */
@Command(
    name = "demo",
    description = "Starts the service with sample workers and a sample labeling job.",
    mixinStandardHelpOptions = true)
final class DemoCommand extends SettingsCommand {

  private final ServiceStarter starter;

  DemoCommand(ServiceStarter starter, SettingsLoader loader) {
    super(loader);
    this.starter = starter;
  }

  @Override
  int run(PlumblineSettings settings, PrintWriter out) throws IOException, InterruptedException {
    out.println("Starting Plumbline");
    ConfigurableApplicationContext service = starter.start(settings, WebApplicationType.SERVLET);
    service.getBean(Demo.class).prepare(line -> out.println("  " + line));
    out.println(DemoBanner.of(settings, ServiceAddress.of(service, settings)));
    ServiceEnd.await(service);
    return ExitCode.OK;
  }
}

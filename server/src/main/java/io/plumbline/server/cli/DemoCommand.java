package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import io.plumbline.server.demo.Demo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline demo}: the service with a sample to try. */
@Command(
    name = "demo",
    description = "Starts the service with sample workers and a sample labeling job.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final ServiceStarter starter;
  private final SettingsLoader loader;

  @Spec private CommandSpec spec;

  DemoCommand(ServiceStarter starter, SettingsLoader loader) {
    this.starter = starter;
    this.loader = loader;
  }

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    CommandLine commandLine = new CommandLine(new DemoCommand(starter, loader));
    SettingsOptions.addTo(commandLine.getCommandSpec());
    return commandLine;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CommandLine commandLine = spec.commandLine();
    PrintWriter out = commandLine.getOut();
    PlumblineSettings settings = loader.load(SettingsOptions.read(commandLine.getParseResult()));
    out.println("Starting Plumbline");
    ConfigurableApplicationContext service = starter.start(settings, WebApplicationType.SERVLET);
    service.getBean(Demo.class).prepare(line -> out.println("  " + line));
    out.println(DemoBanner.of(settings, ServeCommand.address(service, settings)));
    ServeCommand.awaitEnd(service);
    return ExitCode.OK;
  }
}

package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that works on what a service keeps, whether that service is running or not. It takes
 * the settings of the service as options.
 */
abstract class ServiceCommand implements Callable<Integer> {

  private final ServiceStarter starter;
  private final SettingsLoader loader;

  @Spec private CommandSpec spec;

  ServiceCommand(ServiceStarter starter, SettingsLoader loader) {
    this.starter = starter;
    this.loader = loader;
  }

  /** The command line of a command, with the settings as options. */
  static CommandLine commandLine(ServiceCommand command) {
    CommandLine commandLine = new CommandLine(command);
    SettingsOptions.addTo(commandLine.getCommandSpec());
    return commandLine;
  }

  @Override
  public final Integer call() throws Exception {
    CommandLine commandLine = spec.commandLine();
    PlumblineSettings settings = loader.load(SettingsOptions.read(commandLine.getParseResult()));
    try (ConfigurableApplicationContext service =
        starter.start(settings, WebApplicationType.NONE)) {
      return run(service, settings, commandLine.getOut());
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

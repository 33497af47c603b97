package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that takes the settings of the service as options. */
abstract class SettingsCommand implements Callable<Integer> {

  private final SettingsLoader loader;

  /** Picocli puts the command's own in the place of the empty one. */
  @Spec private CommandSpec spec = CommandSpec.create();

  SettingsCommand(SettingsLoader loader) {
    this.loader = loader;
  }

  /** The command line of a command, with the settings as options. */
  static CommandLine commandLine(SettingsCommand command) {
    CommandLine commandLine = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    SettingsOptions.addTo(commandLine.getCommandSpec());
    return commandLine;
  }

  @Override
  public final Integer call() throws Exception {
    CommandLine commandLine = spec.commandLine();
    return run(
        loader.load(SettingsOptions.read(commandLine.getParseResult())), commandLine.getOut());
  }

  /**
   * Does it.
   *
   * @return the exit code
   */
  abstract int run(PlumblineSettings settings, PrintWriter out) throws Exception;
}

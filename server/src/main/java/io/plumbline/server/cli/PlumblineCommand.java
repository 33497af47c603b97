package io.plumbline.server.cli;

import io.plumbline.autolabelcli.AutolabelCommand;
import io.plumbline.consolidationcli.ConsolidateCommand;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code plumbline}: names the commands. */
@Command(
    name = "plumbline",
    description = "A data labeling service that speaks the protocol of SageMaker Ground Truth.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class)
public final class PlumblineCommand {

  private PlumblineCommand() {}

  /**
   * Runs a command with this process's environment, folder and terminal.
   *
   * @return the exit code: 0 done, 1 failed, 2 not understood
   */
  public static int run(ServiceStarter starter, String... arguments) {
    return commandLine(starter, new SettingsLoader(System.getenv(), Path.of("")))
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  /** The commands, for a test to run with an environment and writers of its own. */
  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    return new CommandLine(new PlumblineCommand())
        .addSubcommand(SettingsCommand.commandLine(new ServeCommand(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new DemoCommand(starter, loader)))
        .addSubcommand(WorkerCommand.commandLine(starter, loader))
        .addSubcommand(JobCommand.commandLine(starter, loader))
        .addSubcommand(FunctionCommand.commandLine(starter, loader))
        .addSubcommand(TemplateCommand.commandLine())
        .addSubcommand(AccessKeyCommand.commandLine(starter, loader))
        .addSubcommand(SettingsCommand.commandLine(new HealthCommand(loader)))
        .addSubcommand(ConsolidateCommand.commandLine())
        .addSubcommand(AutolabelCommand.commandLine())
        .setExecutionExceptionHandler(new ErrorPrinter());
  }
}

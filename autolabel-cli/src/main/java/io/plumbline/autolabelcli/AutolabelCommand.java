package io.plumbline.autolabelcli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code autolabel}: names its commands. */
@Command(
    name = "autolabel",
    description = "A model labels what it surely can, to a target error.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class AutolabelCommand {

  private AutolabelCommand() {}

  /** The command with its subcommands, to be run or to be registered in a program. */
  public static CommandLine commandLine() {
    return new CommandLine(new AutolabelCommand())
        .addSubcommand(new SimulateCommand())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}

package io.plumbline.server.cli;

import io.plumbline.labeling.workforce.Invitation;
import io.plumbline.labeling.workforce.RosterEntry;
import io.plumbline.labeling.workforce.WorkerDirectory;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import io.plumbline.server.setup.SignInsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline worker}: the people of a private workforce. */
@Command(
    name = "worker",
    description = "Manages the workers of the account's private workforce.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class WorkerCommand {

  private WorkerCommand() {}

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    return new CommandLine(new WorkerCommand())
        .addSubcommand(SettingsCommand.commandLine(new Add(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new ListWorkers(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Disable(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Enable(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new ResetPassword(starter, loader)));
  }

  @Command(
      name = "add",
      description = {
        "Adds a worker to a work team and prints a new worker's one-time password.",
        "With --from, adds many, and writes their one-time passwords into a file."
      },
      mixinStandardHelpOptions = true)
  private static final class Add extends ServiceCommand {

    /** One worker or many. */
    private static final class Who {

      @Parameters(paramLabel = "USERNAME", description = "the name to sign in with")
      private String username = "";

      @Option(
          names = "--from",
          paramLabel = "FILE",
          description = "one worker a line: USERNAME or USERNAME,NAME")
      private @Nullable Path file;
    }

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    @Option(
        names = "--team",
        paramLabel = "TEAM",
        required = true,
        description = "the name of a work team")
    private String team = "";

    @Option(names = "--name", paramLabel = "NAME", description = "the name to be shown with")
    private String displayName = "";

    @Option(
        names = "--sign-ins",
        paramLabel = "FILE",
        description =
            "gets the one-time passwords of --from, readable by its owner only; sign-ins.json in the"
                + " data folder if it is not given")
    private @Nullable Path signIns;

    Add(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out)
        throws IOException, InterruptedException {
      WorkerDirectory workers = service.getBean(WorkerDirectory.class);
      Path list = who.file;
      if (list == null) {
        addOne(workers, settings.accountId(), out);
      } else {
        addAll(workers, list, settings, out);
      }
      return ExitCode.OK;
    }

    private void addOne(WorkerDirectory workers, String accountId, PrintWriter out) {
      Invitation invitation = workers.addToTeam(accountId, team, who.username, displayName);
      out.println(invitation.worker().username().value() + " is in team " + team);
      invitation
          .oneTimePassword()
          .ifPresent(
              password ->
                  out.println(
                      "one-time password, to be changed at the first sign-in: " + password));
    }

    private void addAll(
        WorkerDirectory workers, Path list, PlumblineSettings settings, PrintWriter out)
        throws IOException, InterruptedException {
      Path file =
          signIns == null ? settings.data().resolve(SignInsFile.NAME) : signIns.toAbsolutePath();
      int added =
          new WorkerImport(workers, settings.accountId(), team, SignInsFile.at(file))
              .run(WorkerList.read(list), out);
      out.println(
          added == 0
              ? "nobody is new, so no passwords were made"
              : added + " are new; their one-time passwords are in " + file);
    }
  }

  @Command(
      name = "list",
      description = "Shows all workers and their teams.",
      mixinStandardHelpOptions = true)
  private static final class ListWorkers extends ServiceCommand {

    ListWorkers(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      List<RosterEntry> roster =
          service.getBean(WorkerDirectory.class).roster(settings.accountId());
      out.println(
          TextTable.of(
              List.of("username", "name", "state", "teams"),
              roster.stream()
                  .map(
                      entry ->
                          List.of(
                              entry.worker().username().value(),
                              entry.worker().displayName(),
                              entry.worker().disabled() ? "disabled" : "enabled",
                              String.join(", ", entry.teams())))
                  .toList()));
      return ExitCode.OK;
    }
  }

  /** Works on one worker. */
  private abstract static class OneWorker extends ServiceCommand {

    @Parameters(paramLabel = "USERNAME", description = "the name that the worker signs in with")
    private String username = "";

    OneWorker(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    final int run(
        ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      WorkerDirectory workers = service.getBean(WorkerDirectory.class);
      out.println(run(workers, settings.accountId(), username));
      return ExitCode.OK;
    }

    /** Does it and says what was done. */
    abstract String run(WorkerDirectory workers, String accountId, String worker);
  }

  @Command(
      name = "disable",
      description = "Keeps a worker out; all sessions end at once.",
      mixinStandardHelpOptions = true)
  private static final class Disable extends OneWorker {

    Disable(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    String run(WorkerDirectory workers, String accountId, String worker) {
      return workers.disable(accountId, worker).username().value() + " is disabled";
    }
  }

  @Command(
      name = "enable",
      description = "Lets a worker in again.",
      mixinStandardHelpOptions = true)
  private static final class Enable extends OneWorker {

    Enable(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    String run(WorkerDirectory workers, String accountId, String worker) {
      return workers.enable(accountId, worker).username().value() + " is enabled";
    }
  }

  @Command(
      name = "reset-password",
      description = "Prints a new one-time password; all sessions end at once.",
      mixinStandardHelpOptions = true)
  private static final class ResetPassword extends OneWorker {

    ResetPassword(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    String run(WorkerDirectory workers, String accountId, String worker) {
      return "one-time password, to be changed at the next sign-in: "
          + workers.resetPassword(accountId, worker);
    }
  }
}

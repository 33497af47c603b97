package io.plumbline.server.cli;

import io.plumbline.server.accesskey.AccessKey;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.accesskey.CredentialsFile;
import io.plumbline.server.accesskey.NewAccessKey;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline access-key}: the keys that programs sign with. */
@Command(
    name = "access-key",
    description = "Manages the access keys that programs sign their requests with.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class AccessKeyCommand {

  private AccessKeyCommand() {}

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    return new CommandLine(new AccessKeyCommand())
        .addSubcommand(SettingsCommand.commandLine(new Create(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new ListKeys(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Disable(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Enable(starter, loader)));
  }

  @Command(
      name = "create",
      description = "Makes a key and prints it in the format of the AWS credentials file.",
      mixinStandardHelpOptions = true)
  private static final class Create extends ServiceCommand {

    @Option(names = "--description", paramLabel = "TEXT", description = "what the key is for")
    private String description = "";

    Create(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      NewAccessKey made =
          service.getBean(AccessKeyService.class).create(settings.accountId(), description);
      out.print(CredentialsFile.text(made));
      out.flush();
      return ExitCode.OK;
    }
  }

  @Command(
      name = "list",
      description = "Shows all keys, without their secrets.",
      mixinStandardHelpOptions = true)
  private static final class ListKeys extends ServiceCommand {

    ListKeys(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      List<AccessKey> keys = service.getBean(AccessKeyService.class).list();
      out.println(
          TextTable.of(
              List.of("access key", "account", "state", "created", "description"),
              keys.stream()
                  .map(
                      key ->
                          List.of(
                              key.accessKeyId(),
                              key.accountId(),
                              key.enabled() ? "enabled" : "disabled",
                              key.createdAt().toString(),
                              key.description()))
                  .toList()));
      return ExitCode.OK;
    }
  }

  /** Turns a key on or off. */
  private abstract static class Switch extends ServiceCommand {

    private final boolean enabled;

    @Parameters(paramLabel = "ACCESS-KEY", description = "the key's id")
    private String accessKeyId = "";

    Switch(ServiceStarter starter, SettingsLoader loader, boolean enabled) {
      super(starter, loader);
      this.enabled = enabled;
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      if (!service.getBean(AccessKeyService.class).setEnabled(accessKeyId, enabled)) {
        out.println("there is no access key " + accessKeyId + "; see plumbline access-key list");
        return ExitCode.SOFTWARE;
      }
      out.println(accessKeyId + " is " + (enabled ? "enabled" : "disabled"));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "disable",
      description = "Refuses requests signed with a key, within seconds.",
      mixinStandardHelpOptions = true)
  private static final class Disable extends Switch {
    Disable(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader, false);
    }
  }

  @Command(
      name = "enable",
      description = "Accepts requests signed with a key again.",
      mixinStandardHelpOptions = true)
  private static final class Enable extends Switch {
    Enable(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader, true);
    }
  }
}

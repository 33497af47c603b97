package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumbline health}: asks a running service whether it is well. */
@Command(
    name = "health",
    description = "Asks the running service whether it is well; exit code 0 if so.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SettingsLoader loader;

  @Spec private CommandSpec spec;

  HealthCommand(SettingsLoader loader) {
    this.loader = loader;
  }

  static CommandLine commandLine(SettingsLoader loader) {
    CommandLine commandLine = new CommandLine(new HealthCommand(loader));
    SettingsOptions.addTo(commandLine.getCommandSpec());
    return commandLine;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine commandLine = spec.commandLine();
    PlumblineSettings settings = loader.load(SettingsOptions.read(commandLine.getParseResult()));
    URI address = LocalAddress.of(settings, settings.port()).resolve("/actuator/health");
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      commandLine.getOut().println(address + ": " + answer.statusCode() + " " + answer.body());
      return answer.statusCode() == 200 ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (IOException e) {
      commandLine.getErr().println("plumbline: nothing answers at " + address);
      return ExitCode.SOFTWARE;
    }
  }
}

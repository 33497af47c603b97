package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code plumbline health}: asks a running service whether it is well. */
@Command(
    name = "health",
    description = "Asks the running service whether it is well; exit code 0 if so.",
    mixinStandardHelpOptions = true)
final class HealthCommand extends SettingsCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  HealthCommand(SettingsLoader loader) {
    super(loader);
  }

  @Override
  int run(PlumblineSettings settings, PrintWriter out) throws InterruptedException {
    URI address = ServiceAddress.local(settings, settings.port()).resolve("/actuator/health");
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      out.println(address + ": " + answer.statusCode() + " " + answer.body());
      return answer.statusCode() == 200 ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (IOException e) {
      out.println("nothing answers at " + address);
      return ExitCode.SOFTWARE;
    }
  }
}

package io.plumbline.server.cli;

import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.demo.DemoJob;
import io.plumbline.server.demo.DemoTeam;
import io.plumbline.server.setup.SignInsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a newcomer needs to know, on one screen. */
final class DemoBanner {

  private static final String LINE = "─".repeat(78);

  private DemoBanner() {}

  /**
   * The text.
   *
   * @param address where the service answers
   * @throws IOException if the files with sign-ins and keys cannot be read
   */
  static String of(PlumblineSettings settings, URI address) throws IOException {
    Path credentials = settings.data().resolve("aws-credentials");
    return """

        %1$s
        Plumbline demo

        Worker portal   %2$s/portal/
        Sign in as      %3$s
        Access key      %4$s

        Watch the job from another terminal:

          AWS_SHARED_CREDENTIALS_FILE='%5$s' AWS_DEFAULT_REGION=%6$s \\
            AWS_ENDPOINT_URL=%2$s \\
            aws sagemaker describe-labeling-job --labeling-job-name %7$s

        An AWS CLI older than 2.13 needs --endpoint-url %2$s as well.
        Data is kept in %8$s. Stop with Ctrl-C.
        %1$s"""
        .formatted(
            LINE,
            address,
            signIns(settings),
            accessKey(credentials),
            credentials,
            settings.region(),
            DemoJob.NAME,
            settings.data());
  }

  private static String signIns(PlumblineSettings settings) throws IOException {
    String indentation = "\n" + " ".repeat("Sign in as      ".length());
    String known =
        SignInsFile.in(settings.data()).read().stream()
            .filter(signIn -> DemoTeam.WORKERS.contains(signIn.username()))
            .map(signIn -> "%-8s%s".formatted(signIn.username(), signIn.password()))
            .collect(Collectors.joining(indentation));
    return known.isEmpty() ? "(see: plumbline worker reset-password)" : known;
  }

  private static String accessKey(Path credentials) throws IOException {
    if (!Files.exists(credentials)) {
      return "(see: plumbline access-key create)";
    }
    return Files.readString(credentials)
        .lines()
        .filter(line -> line.contains("="))
        .map(line -> line.substring(line.indexOf('=') + 1).strip())
        .collect(Collectors.joining("  secret "));
  }
}

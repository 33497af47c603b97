package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Pictures;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What attackers and their victims need: accounts, workers, tasks, and a look into the log. */
final class Attack {

  /** An account that is not the program's first. */
  static final String OTHER_ACCOUNT = "444455556666";

  private static final Pattern MADE_KEY =
      Pattern.compile("aws_access_key_id\\s*=\\s*(\\S+)\\s+aws_secret_access_key\\s*=\\s*(\\S+)");

  private final RunningPlumbline program;
  private final HttpClient http = HttpClient.newHttpClient();

  Attack(RunningPlumbline program) {
    this.program = program;
  }

  /** The first account. */
  Requester requester(String bucket) {
    return new Requester(program.address(), program.credentials(), bucket);
  }

  /** Another account, with a key made on the command line. */
  Requester otherRequester(String bucket) {
    return new Requester(program.address(), keyOf(OTHER_ACCOUNT), bucket);
  }

  private AwsCredentials keyOf(String account) {
    Matcher made = MADE_KEY.matcher(program.cli("access-key", "create", "--account-id", account));
    assertThat(made.find()).isTrue();
    return new AwsCredentials(made.group(1), made.group(2));
  }

  /** A worker of the first account, signed in with {@link PortalVisit#PASSWORD}. */
  PortalVisit worker(String name, String team) throws IOException {
    String printed = program.cli("worker", "add", name, "--team", team);
    return PortalVisit.firstSignIn(
        http, program.address(), name, PortalVisit.oneTimePassword(printed));
  }

  /** Puts so many pictures and their manifest; gives the manifest's URI. */
  static String manifest(Requester requester, int pictures) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < pictures; i++) {
      String uri = requester.put("images/" + i + ".png", Pictures.png(i));
      lines.append("{\"source-ref\":\"").append(uri).append("\"}\n");
    }
    return requester.put("input.manifest", lines.toString());
  }

  /** An answer that a job takes. */
  static Map<String, Object> answer(String label) {
    return Map.of("answer", Map.of("crowd-image-classifier", Map.of("label", label)));
  }

  /** The log tells a reader of {@code plumbline.security} of a refusal. */
  void assertLogged(String... texts) {
    program.awaitRefusalInLog(texts);
  }
}

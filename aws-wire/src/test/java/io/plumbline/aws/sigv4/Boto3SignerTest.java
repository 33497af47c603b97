package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests as boto3 sends them, made by boto3. Runs with the system's Python (Debian's package is
 * of 2022) and with the one on the path, each where boto3 is installed.
 */
class Boto3SignerTest {
  private static final String SCRIPT = "sign_with_boto3.py";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"/usr/bin/python3", "python3"})
  void everyRequest_isAcceptedWithItsBody(String python) throws IOException, InterruptedException {
    assumeThat(run(List.of(python, "-c", "import boto3"))).as("boto3 for " + python).isZero();
    Path script = folder.resolve(SCRIPT);
    try (InputStream in = Boto3SignerTest.class.getResourceAsStream(SCRIPT)) {
      Files.copy(in, script);
    }

    int exit = run(List.of(python, script.toString(), Signing.KEY.id(), Signing.KEY.secret()));

    assertThat(exit).as(Files.readString(folder.resolve("errors"))).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("output"));
    assertThat(lines).hasSizeGreaterThan(50);
    SigV4Verifier verifier = new SigV4Verifier(Signing.KEYS, Clock.systemUTC());
    for (String line : lines) {
      assertAccepted(verifier, JsonMapper.shared().readTree(line));
    }
  }

  private static void assertAccepted(SigV4Verifier verifier, JsonNode sent) throws IOException {
    URI url = URI.create(sent.get("url").stringValue());
    byte[] body = Base64.getDecoder().decode(sent.get("body").stringValue());
    SignedRequest request =
        new SignedRequest(
            sent.get("method").stringValue(),
            url.getRawPath(),
            url.getRawQuery(),
            RequestHeaders.of(headers(sent.get("headers"))),
            () -> Sha256.hex(body));
    SigningService service =
        SigningService.valueOf(sent.get("service").stringValue().toUpperCase(Locale.ROOT));

    assertThat(SigV4Verifier.claimedService(request)).contains(service.signingName());
    VerifiedRequest verified = verifier.verify(request, service);
    byte[] content = verified.payload().open(new ByteArrayInputStream(body)).readAllBytes();

    assertThat(verified.region()).isEqualTo("eu-west-1");
    if (verified.payload() instanceof Payload.Chunked chunked) {
      assertThat((long) content.length).isEqualTo(chunked.decodedLength());
    } else {
      assertThat(content).as(sent.get("case").stringValue()).isEqualTo(body);
    }
  }

  private static Map<String, List<String>> headers(JsonNode pairs) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    pairs.forEach(
        pair ->
            headers
                .computeIfAbsent(pair.get(0).stringValue(), name -> new ArrayList<>())
                .add(pair.get(1).stringValue()));
    return headers;
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(folder.resolve("output").toFile())
              .redirectError(folder.resolve("errors").toFile())
              .start();
    } catch (IOException notInstalled) {
      return -1;
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no answer within two minutes: " + String.join(" ", command));
    }
    return process.exitValue();
  }
}

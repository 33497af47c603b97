package io.plumbline.acceptance.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are refused before any operation sees them, each with the code that AWS has. */
class RefusedRequestTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private static final String OPERATION = "ListLabelingJobs";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final Clock NOW = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Pattern MADE_KEY =
      Pattern.compile("aws_access_key_id\\s*=\\s*(\\S+)\\s+aws_secret_access_key\\s*=\\s*(\\S+)");

  private final SignedCalls calls = new SignedCalls(PLUMBLINE.address());
  private final AwsCredentials key = PLUMBLINE.credentials();

  @Test
  void wellSignedRequest_isAnswered() throws IOException {
    assertThat(calls.send(calls.signed(key, NOW, OPERATION, EMPTY)).statusCode()).isEqualTo(200);
  }

  @Test
  void unknownOperation() throws IOException {
    assertRefused(calls.signed(key, NOW, "LabelEverything", EMPTY), "UnknownOperationException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"NameContains\":}", "{\"a\":1} {", "{'NameContains':'a'}", "\u0000"})
  void malformedJson(String body) throws IOException {
    assertRefused(signed(body), "SerializationException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "7", "\"text\"", "{\"MaxResults\":\"many\"}", "{\"NameContains\":{}}"})
  void wrongContent(String body) throws IOException {
    assertRefused(signed(body), "SerializationException");
  }

  @Test
  void noSignature() throws IOException {
    assertRefused(
        calls
            .unsigned(EMPTY)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "SageMaker." + OPERATION),
        "MissingAuthenticationTokenException");
    assertLogged("Missing Authentication Token");
  }

  @Test
  void wrongSignature() throws IOException {
    AwsCredentials guessed = new AwsCredentials(key.accessKeyId(), "a secret that was guessed");
    assertRefused(calls.signed(guessed, NOW, OPERATION, EMPTY), "InvalidSignatureException");
    assertLogged("SignatureDoesNotMatch");
  }

  @Test
  void operationChangedAfterSigning() throws IOException {
    assertRefused(
        calls
            .signed(key, NOW, OPERATION, EMPTY)
            .setHeader("X-Amz-Target", "SageMaker.ListWorkteams"),
        "InvalidSignatureException");
  }

  @Test
  void bodyChangedAfterSigning() throws IOException {
    HttpRequest.Builder request =
        calls
            .signed(key, NOW, OPERATION, EMPTY)
            .POST(HttpRequest.BodyPublishers.ofString("{\"MaxResults\":1}"));
    assertRefused(request, "InvalidSignatureException");
  }

  @ParameterizedTest
  @ValueSource(longs = {-16, 16})
  void dateTooFarAway(long minutes) throws IOException {
    Clock wrong = Clock.offset(NOW, Duration.ofMinutes(minutes));
    assertRefused(calls.signed(key, wrong, OPERATION, EMPTY), "InvalidSignatureException");
  }

  @Test
  void unknownKey() throws IOException {
    AwsCredentials unknown = new AwsCredentials("AKIANEVERMADE2345678", key.secretAccessKey());
    assertRefused(calls.signed(unknown, NOW, OPERATION, EMPTY), "UnrecognizedClientException");
    assertLogged("InvalidAccessKeyId");
  }

  @Test
  void disabledKey() throws IOException {
    Matcher made = MADE_KEY.matcher(PLUMBLINE.cli("access-key", "create"));
    assertThat(made.find()).isTrue();
    AwsCredentials second = new AwsCredentials(made.group(1), made.group(2));
    assertThat(calls.send(calls.signed(second, NOW, OPERATION, EMPTY)).statusCode()).isEqualTo(200);

    PLUMBLINE.cli("access-key", "disable", second.accessKeyId());

    Waiting.until(
        "the disabled key is refused",
        PATIENCE,
        POLL_INTERVAL,
        () -> status(calls.signed(second, NOW, OPERATION, EMPTY)) != 200);
    assertRefused(calls.signed(second, NOW, OPERATION, EMPTY), "UnrecognizedClientException");
  }

  private HttpRequest.Builder signed(String body) {
    return calls.signed(key, NOW, OPERATION, body.getBytes(StandardCharsets.UTF_8));
  }

  private int status(HttpRequest.Builder request) {
    try {
      return calls.send(request).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(HttpRequest.Builder request, String type) throws IOException {
    HttpResponse<String> answer = calls.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode error = JsonMapper.shared().readTree(answer.body());
    assertThat(error.path("__type").asString()).endsWith(type);
    assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
  }

  private static void assertLogged(String text) {
    PLUMBLINE.awaitRefusalInLog(text);
  }
}

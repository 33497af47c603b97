package io.plumbline.functions.lambda;

import io.plumbline.functions.Function;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.Outcome;
import io.plumbline.functions.ResultText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;

/** Calls functions through Lambda's Invoke API. Safe for use by many threads. */
public final class LambdaCalls implements AutoCloseable {

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  /**
   * How much longer a silence may be than a call: the SDK ends a call in time when bytes come, but
   * cannot wake a thread that waits for them. With this much more, a call is still seen as one that
   * took too long, and not as a connection that broke.
   */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Map<Target, LambdaClient> clients = new ConcurrentHashMap<>();

  /** What tells one client from another. */
  private record Target(String region, @Nullable URI endpoint, Duration timeout) {}

  /**
   * Calls a function.
   *
   * @throws FunctionException when there is no result
   */
  public Outcome run(LambdaFunction function, String event) throws FunctionException {
    LambdaClient client =
        clients.computeIfAbsent(
            new Target(function.region(), function.endpoint(), function.timeout()),
            LambdaCalls::client);
    try {
      InvokeResponse response =
          client.invoke(
              request ->
                  request
                      .functionName(function.function())
                      .logType(LogType.TAIL)
                      .payload(SdkBytes.fromUtf8String(event)));
      String log = log(response.logResult());
      byte[] payload =
          response.payload() == null ? new byte[0] : response.payload().asByteArrayUnsafe();
      if (payload.length > Function.MAX_BYTES) {
        throw FunctionException.failed(
            "it returned more than " + Function.MAX_BYTES + " bytes", log);
      }
      String text = new String(payload, StandardCharsets.UTF_8);
      if (response.functionError() != null) {
        String own = ResultText.reportedError(text);
        throw FunctionException.failed(
            own == null ? response.functionError() + ": " + text : own, log);
      }
      return new Outcome(ResultText.checked(text.isBlank() ? "null" : text, log), log);
    } catch (ApiCallAttemptTimeoutException e) {
      throw FunctionException.failed(
          "it timed out after " + function.timeout().toSeconds() + " seconds", "");
    } catch (LambdaException e) {
      String message = function.function() + ": " + e.getMessage();
      throw e.isThrottlingException() || e.statusCode() >= 500
          ? FunctionException.unreachable(message, "")
          : FunctionException.failed(message, "");
    } catch (SdkClientException e) {
      throw FunctionException.unreachable(function.function() + ": " + e.getMessage(), "");
    } catch (SdkException e) {
      throw FunctionException.failed(function.function() + ": " + e.getMessage(), "");
    }
  }

  private static LambdaClient client(Target target) {
    LambdaClientBuilder builder =
        LambdaClient.builder()
            .region(Region.of(target.region()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECTING)
                    .socketTimeout(target.timeout().plus(GRACE)))
            .overrideConfiguration(
                configuration ->
                    configuration
                        .apiCallAttemptTimeout(target.timeout())
                        .addExecutionInterceptor(new BoundedPayload(Function.MAX_BYTES + 1))
                        // One place decides about calling again: the runner.
                        .retryStrategy(DefaultRetryStrategy.doNotRetry()));
    if (target.endpoint() != null) {
      builder.endpointOverride(target.endpoint());
    }
    return builder.build();
  }

  private static String log(@Nullable String tail) {
    return tail == null ? "" : new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    clients.values().forEach(LambdaClient::close);
    clients.clear();
  }
}

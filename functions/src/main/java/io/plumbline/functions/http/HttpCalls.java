package io.plumbline.functions.http;

import io.plumbline.functions.Function;
import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.Outcome;
import io.plumbline.functions.ResultText;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls HTTP endpoints: the event is the body of a POST, the result the body of an answer with
 * status 200. Redirects are not followed. Safe for use by many threads.
 */
public final class HttpCalls {

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final int SHOWN_CHARACTERS = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Calls an endpoint.
   *
   * @throws FunctionException when there is no result
   */
  public Outcome run(HttpEndpoint endpoint, String event) throws FunctionException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.url())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(event));
    HeadersFile.addTo(request, endpoint.headers());
    HttpResponse<byte[]> response = answer(endpoint, request.build());
    if (response.body().length > Function.MAX_BYTES) {
      throw FunctionException.failed("it returned more than " + Function.MAX_BYTES + " bytes", "");
    }
    String text = new String(response.body(), StandardCharsets.UTF_8);
    int status = response.statusCode();
    if (status != 200) {
      String message = endpoint.url() + " answered with status " + status + ": " + shortened(text);
      throw (status >= 502 && status <= 504) || status == 429
          ? FunctionException.unreachable(message, "")
          : FunctionException.failed(message, "");
    }
    return new Outcome(ResultText.checked(text, ""), "");
  }

  /**
   * Waits for the whole of the answer. {@link HttpRequest#timeout} would bound the time until its
   * head only, and an endpoint that never ends its body would hold a thread for ever.
   */
  private HttpResponse<byte[]> answer(HttpEndpoint endpoint, HttpRequest request)
      throws FunctionException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(Function.MAX_BYTES));
    try {
      return answer.get(endpoint.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw FunctionException.failed(
          "it timed out after " + endpoint.timeout().toSeconds() + " seconds", "");
    } catch (ExecutionException e) {
      throw FunctionException.unreachable(
          endpoint.url() + " cannot be reached: " + e.getCause(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FunctionException.unreachable("interrupted", "");
    } finally {
      // Of an answer that is complete this does nothing; of any other it ends the connection.
      answer.cancel(true);
    }
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}

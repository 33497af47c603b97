package io.plumbline.functions.http;

import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.FunctionException;
import io.plumbline.functions.FunctionRunner;
import io.plumbline.functions.Outcome;
import io.plumbline.functions.ResultText;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

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
            .timeout(endpoint.timeout())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(event));
    HeadersFile.addTo(request, endpoint.headers());
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      byte[] body;
      try (InputStream in = response.body()) {
        body = in.readNBytes(FunctionRunner.MAX_BYTES + 1);
      }
      if (body.length > FunctionRunner.MAX_BYTES) {
        throw FunctionException.failed(
            "it returned more than " + FunctionRunner.MAX_BYTES + " bytes", "");
      }
      String text = new String(body, StandardCharsets.UTF_8);
      int status = response.statusCode();
      if (status != 200) {
        String message =
            endpoint.url() + " answered with status " + status + ": " + shortened(text);
        throw (status >= 502 && status <= 504) || status == 429
            ? FunctionException.unreachable(message, "")
            : FunctionException.failed(message, "");
      }
      return new Outcome(ResultText.checked(text, ""), "");
    } catch (HttpTimeoutException e) {
      throw FunctionException.failed(
          "it timed out after " + endpoint.timeout().toSeconds() + " seconds", "");
    } catch (IOException e) {
      throw FunctionException.unreachable(endpoint.url() + " cannot be reached: " + e, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FunctionException.unreachable("interrupted", "");
    }
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
  }
}

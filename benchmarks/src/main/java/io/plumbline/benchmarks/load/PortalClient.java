package io.plumbline.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's JSON API without waiting: every call returns at once. Safe for threads. */
final class PortalClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Seconds after which an idle connection is not used again. Less than the service waits, for it
   * would close some at the very moment of their next use, and the client repeats no POST by
   * itself.
   */
  private static final int KEEP_ALIVE_SECONDS = 15;

  static {
    System.setProperty("jdk.httpclient.keepalive.timeout", Integer.toString(KEEP_ALIVE_SECONDS));
  }

  private final HttpClient http;
  private final URI service;
  private final Duration timeout;

  /**
   * @param service address of the service, such as {@code http://localhost:8080}
   * @param timeout of each call
   * @param executor runs what follows on each answer
   */
  PortalClient(URI service, Duration timeout, Executor executor) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .executor(executor)
            .build();
    this.service = service;
    this.timeout = timeout;
  }

  /** A session's credentials; both empty before sign-in. */
  record Session(String cookie, String csrfToken) {
    static final Session NONE = new Session("", "");
  }

  /**
   * Sends one request.
   *
   * @param method of HTTP
   * @param path below {@code /portal/api}
   * @param body JSON, or empty for none
   * @return fails with the exception of the connection if there was no answer
   */
  CompletableFuture<PortalReply> send(String method, String path, String body, Session session) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve("/portal/api" + path))
            .timeout(timeout)
            .header("Accept", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!session.cookie().isEmpty()) {
      request.header("Cookie", session.cookie());
    }
    if (!session.csrfToken().isEmpty() && !method.equals("GET")) {
      request.header("X-CSRF-Token", session.csrfToken());
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(PortalClient::reply);
  }

  /** JSON text of a value, for bodies. */
  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private static PortalReply reply(HttpResponse<String> response) {
    String cookie =
        response.headers().firstValue("Set-Cookie").map(value -> value.split(";", 2)[0]).orElse("");
    int retryAfter =
        response.headers().firstValue("Retry-After").map(PortalClient::seconds).orElse(0);
    return new PortalReply(response.statusCode(), tree(response.body()), cookie, retryAfter);
  }

  private static int seconds(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static JsonNode tree(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}

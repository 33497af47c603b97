package io.plumbline.acceptance.portal;

import io.plumbline.acceptance.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker's stay in the portal: sends each call with the session's cookie and CSRF token. Safe for
 * use by many threads, but for a change of the password.
 */
public final class PortalVisit {

  /** What workers of tests choose. */
  public static final String PASSWORD = "a password of their own";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Pattern COOKIE = Pattern.compile("(plumbline_session=[^;]*);.*");
  private static final Pattern ONE_TIME = Pattern.compile("one-time password.*: (\\S+)");

  private final HttpClient http;
  private final URI service;
  private String cookie = "";
  private String csrfToken = "";

  private PortalVisit(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  /** The one-time password in what {@code worker add} printed. */
  public static String oneTimePassword(String printed) {
    Matcher found = ONE_TIME.matcher(printed);
    if (!found.find()) {
      throw new IllegalArgumentException("no password in: " + printed);
    }
    return found.group(1);
  }

  /** Signs in. */
  public static PortalVisit signIn(HttpClient http, URI service, String username, String password)
      throws IOException {
    PortalVisit visit = new PortalVisit(http, service);
    visit.take(
        visit.call(
            "POST", "/portal/api/session", Map.of("username", username, "password", password)));
    return visit;
  }

  /** Signs in for the first time and chooses {@link #PASSWORD}. */
  public static PortalVisit firstSignIn(
      HttpClient http, URI service, String username, String oneTimePassword) throws IOException {
    return changePassword(http, service, username, oneTimePassword, PASSWORD);
  }

  /** Signs in and chooses another password. */
  public static PortalVisit changePassword(
      HttpClient http, URI service, String username, String current, String chosen)
      throws IOException {
    PortalVisit visit = signIn(http, service, username, current);
    visit.take(
        visit.call(
            "PUT",
            "/portal/api/session/password",
            Map.of("currentPassword", current, "newPassword", chosen)));
    return visit;
  }

  /** The cookie as {@code name=value}. */
  public String cookie() {
    return cookie;
  }

  /** The session's CSRF token. */
  public String csrfToken() {
    return csrfToken;
  }

  /** A call without a body. */
  public HttpResponse<String> call(String method, String path) throws IOException {
    return send(request(path).method(method, BodyPublishers.noBody()).build());
  }

  /** A call with a JSON body. */
  public HttpResponse<String> call(String method, String path, Object body) throws IOException {
    return send(
        request(path)
            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build());
  }

  /**
   * Waits until the worker sees one job, and so many tasks of it that they could take.
   *
   * @return the job's id
   */
  public String awaitJob(int tasks) {
    AtomicReference<String> id = new AtomicReference<>();
    Waiting.until(
        "the worker sees one job with " + tasks + " tasks",
        PATIENCE,
        POLL_INTERVAL,
        () -> {
          JsonNode jobs = jobs();
          if (jobs.size() != 1 || jobs.get(0).get("available").asInt() < tasks) {
            return false;
          }
          id.set(jobs.get(0).get("jobId").stringValue());
          return true;
        });
    return id.get();
  }

  private JsonNode jobs() {
    try {
      return json(call("GET", "/portal/api/jobs")).get("jobs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the next task of a job.
   *
   * @return the assignment's id
   * @throws IOException if there is none
   */
  public String next(String jobId) throws IOException {
    HttpResponse<String> next = call("POST", "/portal/api/jobs/" + jobId + "/next", Map.of());
    if (next.statusCode() != 200) {
      throw new IOException("no task: " + next.statusCode() + " " + next.body());
    }
    return json(next).get("assignmentId").stringValue();
  }

  /** A request that brings cookie and token. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("X-CSRF-Token", csrfToken);
    }
    return request;
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The JSON in a response. */
  public static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private void take(HttpResponse<String> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("sign-in: " + response.statusCode() + " " + response.body());
    }
    csrfToken = json(response).get("csrfToken").stringValue();
    String set = response.headers().firstValue("Set-Cookie").orElseThrow();
    Matcher found = COOKIE.matcher(set);
    if (!found.matches()) {
      throw new IOException("no session in " + set);
    }
    cookie = found.group(1);
  }
}

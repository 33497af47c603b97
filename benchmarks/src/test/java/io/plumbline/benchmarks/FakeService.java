package io.plumbline.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that speaks as much of the portal, S3 and SageMaker protocols as the tools of this
 * module use.
 */
public final class FakeService implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService executor = Executors.newFixedThreadPool(4);
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, Boolean> oneTime = new ConcurrentHashMap<>();
  private final Map<String, String> open = new ConcurrentHashMap<>();
  private final Map<String, String> submitted = new ConcurrentSkipListMap<>();
  private final List<String> requests = new ArrayList<>();
  private final AtomicInteger tasksLeft = new AtomicInteger();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private volatile String jobTitle = "job";

  public FakeService(int tasks) throws IOException {
    tasksLeft.set(tasks);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Writes a file with workers who have one-time passwords, and an administrator. */
  public Path signIns(Path folder, int workers) throws IOException {
    List<Map<String, Object>> entries = new ArrayList<>();
    entries.add(
        Map.of("username", "admin", "password", "x", "role", "administrator", "oneTime", false));
    for (int i = 0; i < workers; i++) {
      String name = "worker-" + i;
      passwords.put(name, "secret-" + i);
      oneTime.put(name, true);
      entries.add(
          Map.of("username", name, "password", "secret-" + i, "role", "worker", "oneTime", true));
    }
    return Files.writeString(
        folder.resolve("sign-ins.json"), JSON.writeValueAsString(Map.of("signIns", entries)));
  }

  /** Closes the connection instead of answering, after the next submissions are kept. */
  public void loseAnswers(int count) {
    answersToLose.set(count);
  }

  /** Answers as JSON by assignment id. */
  public Map<String, String> submitted() {
    return submitted;
  }

  /** Method and path, or operation, of each request that is not of the portal. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.startsWith("/portal/api")) {
      portal(
          exchange,
          path.substring("/portal/api".length()),
          new String(body, StandardCharsets.UTF_8));
    } else if (path.startsWith("/actuator")) {
      reply(
          exchange,
          200,
          Map.of("measurements", List.of(Map.of("statistic", "VALUE", "value", 3.0e8))));
    } else {
      requester(exchange, path, new String(body, StandardCharsets.UTF_8));
    }
  }

  private void requester(HttpExchange exchange, String path, String body) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    synchronized (this) {
      requests.add(target == null ? exchange.getRequestMethod() + " " + path : target);
    }
    if ("SageMaker.CreateLabelingJob".equals(target)) {
      jobTitle = JSON.readTree(body).path("HumanTaskConfig").path("TaskTitle").asString();
      reply(
          exchange,
          200,
          Map.of("LabelingJobArn", "arn:aws:sagemaker:us-east-1:123456789012:labeling-job/x"));
    } else if (target != null) {
      reply(exchange, 200, Map.of());
    } else {
      exchange.getResponseHeaders().add("ETag", "\"0123456789abcdef0123456789abcdef\"");
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    }
  }

  private void portal(HttpExchange exchange, String path, String text) throws IOException {
    String method = exchange.getRequestMethod();
    JsonNode body = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    if (method.equals("POST") && path.equals("/session")) {
      signIn(exchange, body);
      return;
    }
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    String csrf = exchange.getRequestHeaders().getFirst("X-CSRF-Token");
    if (cookie == null) {
      error(exchange, 401, "NotSignedIn");
      return;
    }
    String user = cookie.replace("session=", "");
    if (!method.equals("GET") && !("csrf-" + user).equals(csrf)) {
      error(exchange, 403, "CsrfTokenInvalid");
    } else if (path.equals("/session/password")) {
      passwords.put(user, body.path("newPassword").asString());
      oneTime.put(user, false);
      reply(exchange, 200, session(user));
    } else if (oneTime.getOrDefault(user, false)) {
      error(exchange, 403, "PasswordChangeRequired");
    } else if (path.equals("/jobs")) {
      reply(exchange, 200, jobs(user));
    } else if (path.endsWith("/next")) {
      next(exchange, user);
    } else if (path.endsWith("/submit")) {
      submit(exchange, user, path.split("/", -1)[2], body);
    } else {
      error(exchange, 404, "NotFound");
    }
  }

  private void signIn(HttpExchange exchange, JsonNode body) throws IOException {
    String user = body.path("username").asString();
    if (!body.path("password").asString().equals(passwords.get(user))) {
      error(exchange, 401, "NotSignedIn");
      return;
    }
    exchange.getResponseHeaders().add("Set-Cookie", "session=" + user + "; HttpOnly; Path=/portal");
    reply(exchange, 200, session(user));
  }

  private Map<String, Object> session(String user) {
    return Map.of(
        "username",
        user,
        "mustChangePassword",
        oneTime.getOrDefault(user, false),
        "csrfToken",
        "csrf-" + user);
  }

  private Map<String, Object> jobs(String user) {
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("jobId", "j1");
    job.put("title", jobTitle);
    job.put("available", tasksLeft.get());
    job.put("resumable", open.containsKey(user) ? Map.of("assignmentId", open.get(user)) : null);
    return Map.of("jobs", List.of(job));
  }

  private void next(HttpExchange exchange, String user) throws IOException {
    String assignment = open.get(user);
    if (assignment == null) {
      int left = tasksLeft.getAndUpdate(count -> Math.max(0, count - 1));
      if (left == 0) {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        return;
      }
      assignment = "a" + left;
      open.put(user, assignment);
    }
    reply(exchange, 200, Map.of("assignmentId", assignment, "jobId", "j1", "state", "Accepted"));
  }

  private void submit(HttpExchange exchange, String user, String assignment, JsonNode body)
      throws IOException {
    String answer = body.path("answer").toString();
    String before = submitted.putIfAbsent(assignment, answer);
    if (before == null && !assignment.equals(open.get(user))) {
      error(exchange, 404, "NotFound");
    } else if (before != null && !before.equals(answer)) {
      error(exchange, 409, "AssignmentClosed");
    } else {
      open.remove(user, assignment);
      if (answersToLose.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
        exchange.close();
      } else {
        reply(exchange, 200, Map.of("submittedAt", "2026-11-23T00:00:00.000Z"));
      }
    }
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    reply(exchange, status, Map.of("error", Map.of("code", code, "message", code)));
  }

  private static void reply(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

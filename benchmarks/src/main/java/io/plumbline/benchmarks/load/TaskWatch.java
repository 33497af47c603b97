package io.plumbline.benchmarks.load;

import io.plumbline.benchmarks.load.SignIns.SignIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A worker who waits for the first task of a job. Not safe for threads. */
public final class TaskWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final PortalClient portal;
  private PortalClient.Session session = PortalClient.Session.NONE;

  private TaskWatch(URI service) {
    this.portal = new PortalClient(service, Duration.ofSeconds(60), executor);
  }

  /**
   * Signs in as the first worker of a file.
   *
   * @param service address of the service
   * @param signIns file in the form of the service's {@code sign-ins.json}
   * @throws IOException if the worker is not let in
   */
  public static TaskWatch signIn(URI service, Path signIns)
      throws IOException, InterruptedException {
    SignIn person = SignIns.read(signIns).get(0);
    TaskWatch watch = new TaskWatch(service);
    PortalReply reply = watch.trySignIn(person.username(), person.password());
    if (reply.status() == 401) {
      reply = watch.trySignIn(person.username(), person.chosenPassword());
    }
    if (reply.isOk() && reply.body().path("mustChangePassword").asBoolean(false)) {
      Map<String, String> passwords =
          Map.of("currentPassword", person.password(), "newPassword", person.chosenPassword());
      reply = watch.call("PUT", "/session/password", PortalClient.json(passwords));
      watch.keep(reply);
    }
    if (!reply.isOk()) {
      watch.close();
      throw new IOException("%s cannot sign in: %s".formatted(person.username(), reply.outcome()));
    }
    return watch;
  }

  /**
   * Waits until a task of a job can be opened, and opens it.
   *
   * @param title of the job
   * @return false if there was none in time
   * @throws IOException if the service cannot be reached
   */
  public boolean awaitTask(String title, Duration timeout)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (System.nanoTime() < end) {
      for (JsonNode job : call("GET", "/jobs", "").body().path("jobs")) {
        if (job.path("title").asString("").equals(title)
            && call("POST", "/jobs/" + job.path("jobId").asString() + "/next", "{}").status()
                == 200) {
          return true;
        }
      }
      if (closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  @Override
  public void close() {
    closed.countDown();
    executor.shutdownNow();
  }

  private PortalReply trySignIn(String username, String password)
      throws IOException, InterruptedException {
    session = PortalClient.Session.NONE;
    PortalReply reply =
        call(
            "POST",
            "/session",
            PortalClient.json(Map.of("username", username, "password", password)));
    keep(reply);
    return reply;
  }

  private void keep(PortalReply reply) {
    if (reply.isOk()) {
      String cookie = reply.cookie().isEmpty() ? session.cookie() : reply.cookie();
      session =
          new PortalClient.Session(
              cookie, reply.body().path("csrfToken").asString(session.csrfToken()));
    }
  }

  private PortalReply call(String method, String path, String body)
      throws IOException, InterruptedException {
    CompletableFuture<PortalReply> answer = portal.send(method, path, body, session);
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IOException(
          "the portal did not answer " + method + " " + path + ": " + e.getCause(), e);
    }
  }
}

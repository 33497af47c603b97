package io.plumbline.benchmarks.load;

import io.plumbline.benchmarks.load.SignIns.SignIn;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A simulated worker: signs in, then takes a task, thinks, submits, and so on. A state machine
 * whose steps call each other through the answers of the service; it holds no thread while it
 * waits. After a lost connection it does the same step again, as a browser's user would: a
 * submission until it is acknowledged or refused.
 *
 * <p>Its steps run one after the other, each seeing what the one before has written.
 */
final class VirtualWorker {
  private static final Duration RETRY = Duration.ofMillis(300);
  private static final Duration LINE = Duration.ofMillis(25);
  private static final Duration IDLE = Duration.ofMillis(700);
  private static final int EMPTY_BEFORE_END = 2;

  private final Load load;
  private final int index;
  private final SignIn signIn;
  private final SplittableRandom random;
  private final CompletableFuture<Void> signedIn = new CompletableFuture<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private PortalClient.Session session = PortalClient.Session.NONE;
  private boolean passwordChosen;
  private String jobId;
  private long turn;
  private int emptyInARow;

  VirtualWorker(Load load, int index, SignIn signIn, long seed) {
    this.load = load;
    this.index = index;
    this.signIn = signIn;
    this.random = new SplittableRandom(seed * 1_000_003 + index);
    this.jobId = load.jobId();
  }

  /** Completes when the worker is signed in. */
  CompletableFuture<Void> signIn() {
    signIn(() -> signedIn.complete(null));
    return signedIn;
  }

  /**
   * Completes when the worker has stopped, after the load's clock has ended. Where submissions are
   * due at fixed moments, workers come to work one after the other too, a turn ahead of their
   * first.
   */
  CompletableFuture<Void> work() {
    if (load.pace() instanceof Pace.Open open) {
      turn = 1;
      later(open.due(index, load.workers(), 0), this::chooseJob);
    } else {
      chooseJob();
    }
    return finished;
  }

  private void signIn(Runnable then) {
    if (load.clock().isOver()) {
      finished.complete(null);
      signedIn.complete(null);
    } else if (load.clock().signIns().tryAcquire()) {
      String password = passwordChosen ? signIn.chosenPassword() : signIn.password();
      session = PortalClient.Session.NONE;
      String body = PortalClient.json(Map.of("username", signIn.username(), "password", password));
      call(
          CallKind.SIGN_IN,
          "POST",
          "/session",
          body,
          reply -> signedIn(reply, then),
          () -> signInLater(RETRY, then));
    } else {
      later(LINE, () -> signIn(then));
    }
  }

  private void signInLater(Duration delay, Runnable then) {
    load.clock().signIns().release();
    later(delay, () -> signIn(then));
  }

  private void signedIn(PortalReply reply, Runnable then) {
    if (!reply.isOk()) {
      countError(CallKind.SIGN_IN, reply);
      // A one-time password may have been replaced in an earlier run.
      passwordChosen = reply.status() == 401 ? !passwordChosen : passwordChosen;
      signInLater(reply.status() == 429 ? wait(reply) : RETRY, then);
      return;
    }
    session = new PortalClient.Session(reply.cookie(), reply.body().path("csrfToken").asString(""));
    if (reply.body().path("mustChangePassword").asBoolean(false)) {
      choosePassword(then);
    } else {
      load.clock().signIns().release();
      then.run();
    }
  }

  private void choosePassword(Runnable then) {
    String body =
        PortalClient.json(
            Map.of("currentPassword", signIn.password(), "newPassword", signIn.chosenPassword()));
    Consumer<PortalReply> chosen =
        reply -> {
          if (reply.isOk()) {
            passwordChosen = true;
            String cookie = reply.cookie().isEmpty() ? session.cookie() : reply.cookie();
            session =
                new PortalClient.Session(
                    cookie, reply.body().path("csrfToken").asString(session.csrfToken()));
            load.clock().signIns().release();
            then.run();
          } else {
            countError(CallKind.SIGN_IN, reply);
            signInLater(RETRY, then);
          }
        };
    call(
        CallKind.SIGN_IN, "PUT", "/session/password", body, chosen, () -> signInLater(RETRY, then));
  }

  private void chooseJob() {
    if (load.clock().isOver()) {
      finished.complete(null);
    } else if (!load.jobId().isEmpty()) {
      takeTask();
    } else {
      call(CallKind.JOBS, "GET", "/jobs", "", this::jobs, () -> later(RETRY, this::chooseJob));
    }
  }

  private void jobs(PortalReply reply) {
    if (!reply.isOk()) {
      recover(CallKind.JOBS, reply, this::chooseJob);
      return;
    }
    for (JsonNode job : reply.body().path("jobs")) {
      if (job.path("available").asInt(0) > 0 || job.path("resumable").isObject()) {
        jobId = job.path("jobId").asString();
        takeTask();
        return;
      }
    }
    nothingToDo();
  }

  private void takeTask() {
    if (load.clock().isOver()) {
      finished.complete(null);
      return;
    }
    call(
        CallKind.NEXT,
        "POST",
        "/jobs/" + jobId + "/next",
        "{}",
        this::taken,
        () -> later(RETRY, this::takeTask));
  }

  private void taken(PortalReply reply) {
    if (reply.status() == 204) {
      nothingToDo();
    } else if (!reply.isOk()) {
      recover(CallKind.NEXT, reply, this::chooseJob);
    } else {
      emptyInARow = 0;
      String assignmentId = reply.body().path("assignmentId").asString();
      Map<String, Object> answer = load.answers().choose(random);
      if (load.pace() instanceof Pace.Open open) {
        Duration due = due(open);
        later(due.minus(load.clock().now()), () -> submit(assignmentId, answer, due));
      } else if (load.pace() instanceof Pace.Closed closed) {
        later(closed.next(random), () -> submit(assignmentId, answer, null));
      }
    }
  }

  /**
   * The next of this worker's turns; those that went by while there was no task are not made up
   * for.
   */
  private Duration due(Pace.Open open) {
    Duration due = open.due(index, load.workers(), turn++);
    Duration turnLength = open.due(0, load.workers(), 1);
    while (due.plus(turnLength).compareTo(load.clock().now()) < 0) {
      due = open.due(index, load.workers(), turn++);
    }
    return due;
  }

  private void nothingToDo() {
    load.statistics().empty();
    emptyInARow++;
    if (load.untilEmpty() && emptyInARow >= EMPTY_BEFORE_END) {
      finished.complete(null);
    } else {
      later(IDLE, this::chooseJob);
    }
  }

  private void submit(String assignmentId, Map<String, Object> answer, @Nullable Duration due) {
    if (load.clock().isOver()) {
      finished.complete(null);
      return;
    }
    Runnable again = () -> submit(assignmentId, answer, due);
    Consumer<PortalReply> then =
        reply -> {
          if (reply.isOk()) {
            if (due != null) {
              load.statistics()
                  .latency(CallKind.SUBMIT_FROM_SCHEDULE, load.clock().now().minus(due));
            }
            String submittedAt = reply.body().path("submittedAt").asString("");
            load.statistics().accepted();
            load.log().acknowledged(jobId, assignmentId, signIn.username(), answer, submittedAt);
            takeTask();
          } else if (reply.status() == 409 || reply.status() == 404 || reply.status() == 422) {
            countError(CallKind.SUBMIT, reply);
            takeTask();
          } else {
            recover(CallKind.SUBMIT, reply, again);
          }
        };
    String body = PortalClient.json(Map.of("answer", answer));
    String path = "/assignments/" + assignmentId + "/submit";
    call(CallKind.SUBMIT, "POST", path, body, then, () -> later(RETRY, again));
  }

  /**
   * After an answer that says neither yes nor no: signs in again if the session is gone, else
   * waits.
   */
  private void recover(CallKind kind, PortalReply reply, Runnable again) {
    countError(kind, reply);
    if (reply.status() == 401) {
      signIn(again);
    } else {
      later(wait(reply), again);
    }
  }

  private static Duration wait(PortalReply reply) {
    return reply.retryAfterSeconds() > 0 ? Duration.ofSeconds(reply.retryAfterSeconds()) : RETRY;
  }

  private void later(Duration delay, Runnable step) {
    load.clock().after(delay, () -> guarded(step));
  }

  private void call(
      CallKind kind,
      String method,
      String path,
      String body,
      Consumer<PortalReply> then,
      Runnable unanswered) {
    long start = System.nanoTime();
    // What can go wrong in the steps ends the worker, in guarded.
    var unused =
        load.portal()
            .send(method, path, body, session)
            .whenComplete(
                (reply, failure) -> {
                  if (failure == null) {
                    if (reply.isOk()) {
                      load.statistics().latency(kind, Duration.ofNanos(System.nanoTime() - start));
                    }
                    guarded(() -> then.accept(reply));
                  } else {
                    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                    load.statistics().error(kind.title() + " " + cause);
                    guarded(unanswered);
                  }
                });
  }

  private void countError(CallKind kind, PortalReply reply) {
    load.statistics().error(kind.title() + " " + reply.outcome());
  }

  /**
   * A mistake in a step ends this worker and the run with it, instead of being lost in a future.
   */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      signedIn.completeExceptionally(e);
      finished.completeExceptionally(e);
    }
  }
}

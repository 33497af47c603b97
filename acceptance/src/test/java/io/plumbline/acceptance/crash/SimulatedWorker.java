package io.plumbline.acceptance.crash;

import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Labels until nothing is left, as the portal does: a call is repeated until it is answered. */
final class SimulatedWorker implements Callable<Integer> {

  private static final int MOST_ATTEMPTS = 50;

  private final String name;
  private final PortalVisit visit;
  private final Lives lives;
  private final Ledger ledger;
  private final Random random;

  SimulatedWorker(String name, PortalVisit visit, Lives lives, Ledger ledger, Random random) {
    this.name = name;
    this.visit = visit;
    this.lives = lives;
    this.ledger = ledger;
    this.random = random;
  }

  /** The number of answers. */
  @Override
  public Integer call() throws Exception {
    String job = jobId();
    int answers = 0;
    while (true) {
      lives.step();
      HttpResponse<String> next =
          untilAnswered(() -> visit.call("POST", "/portal/api/jobs/" + job + "/next", Map.of()));
      if (next.statusCode() != 200) {
        // 204: nothing is left for this worker; 404: the job is over.
        require(next, 204, 404);
        return answers;
      }
      submit(PortalVisit.json(next).get("assignmentId").stringValue());
      answers++;
    }
  }

  private String jobId() throws IOException, InterruptedException {
    JsonNode jobs =
        PortalVisit.json(untilAnswered(() -> visit.call("GET", "/portal/api/jobs"))).get("jobs");
    return jobs.get(0).get("jobId").stringValue();
  }

  private void submit(String assignmentId) throws IOException, InterruptedException {
    String label = Requester.CLASSES.get(random.nextInt(Requester.CLASSES.size()));
    // The second element is not the page's: it marks the answer, so that it can be found again.
    Map<String, Object> answer =
        Map.of(
            "crowd-image-classifier",
            Map.of("label", label),
            "mark",
            Map.of("assignment", assignmentId, "worker", name));
    HttpResponse<String> submitted =
        untilAnswered(
            () ->
                visit.call(
                    "POST",
                    "/portal/api/assignments/" + assignmentId + "/submit",
                    Map.of("answer", answer)));
    require(submitted, 200);
    ledger.submitted(assignmentId, name, label);
  }

  /** A call of the portal. */
  private interface Call {
    HttpResponse<String> send() throws IOException;
  }

  private HttpResponse<String> untilAnswered(Call call) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      int life = lives.current();
      try {
        return call.send();
      } catch (IOException e) {
        ledger.connectionLost();
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        lives.awaitAfter(life);
      }
    }
  }

  private static void require(HttpResponse<String> response, int... statuses) {
    for (int status : statuses) {
      if (response.statusCode() == status) {
        return;
      }
    }
    throw new AssertionError(
        response.request().method()
            + " "
            + response.uri()
            + ": "
            + response.statusCode()
            + " "
            + response.body());
  }
}

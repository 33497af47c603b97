package io.plumbline.acceptance.automation;

import io.plumbline.acceptance.portal.PortalVisit;
import io.plumbline.acceptance.requester.Requester;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the page of a task, as the portal shows it, and answers what its picture shows; a call
 * that was cut off is made again.
 */
final class SimulatedPerson {

  private static final Pattern PICTURE = Pattern.compile("images/(\\d+)\\.png");

  private final PortalVisit visit;
  private final double mistakes;
  private final Random random;

  /**
   * @param mistakes the probability of another class than the true one
   */
  SimulatedPerson(PortalVisit visit, double mistakes, long seed) {
    this.visit = visit;
    this.mistakes = mistakes;
    random = new Random(seed);
  }

  /**
   * Answers one task, if there is one now.
   *
   * @throws IOException if the service was cut off meanwhile
   */
  boolean answerOne() throws IOException {
    HttpResponse<String> jobs = visit.call("GET", "/portal/api/jobs");
    if (jobs.statusCode() != 200 || PortalVisit.json(jobs).get("jobs").isEmpty()) {
      return false;
    }
    return answerOne(PortalVisit.json(jobs).get("jobs").get(0).get("jobId").stringValue());
  }

  private boolean answerOne(String job) throws IOException {
    HttpResponse<String> next = visit.call("POST", "/portal/api/jobs/" + job + "/next", Map.of());
    if (next.statusCode() != 200) {
      return false;
    }
    String assignment = PortalVisit.json(next).get("assignmentId").stringValue();
    String page = visit.call("GET", "/portal/api/assignments/" + assignment + "/page").body();
    Matcher picture = PICTURE.matcher(page);
    if (!picture.find()) {
      throw new AssertionError("no picture in " + page);
    }
    HttpResponse<String> submitted =
        visit.call(
            "POST",
            "/portal/api/assignments/" + assignment + "/submit",
            Map.of(
                "answer",
                Map.of(
                    "crowd-image-classifier",
                    Map.of("label", answer(Integer.parseInt(picture.group(1)))))));
    return submitted.statusCode() == 200;
  }

  private String answer(int number) {
    int classes = Requester.CLASSES.size();
    int truth = Shapes.classOf(number);
    boolean wrong = random.nextDouble() < mistakes;
    return Requester.CLASSES.get(
        wrong ? (truth + 1 + random.nextInt(classes - 1)) % classes : truth);
  }
}

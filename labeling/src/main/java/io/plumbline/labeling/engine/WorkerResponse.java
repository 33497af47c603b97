package io.plumbline.labeling.engine;

import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.workforce.WorkerIdentity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a worker-response file: every answer to one data object, as it was given.
 *
 * <p>Names and formats as in real outputs of Ground Truth: times with milliseconds and {@code Z},
 * active time in seconds with three decimals. {@code taskVersion} is ours: which version of a
 * changed job the worker saw; where it is missing, it was the first. Safe for use by many threads.
 */
public final class WorkerResponse {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final WorkerIdentities workers;

  public WorkerResponse(WorkerIdentities workers) {
    this.workers = workers;
  }

  byte[] of(List<Assignment> answers) {
    ObjectNode root = JSON.createObjectNode();
    root.set("answers", list(answers));
    return JSON.writeValueAsBytes(root);
  }

  /**
   * Answers that count no longer. They have a name of their own, so that programs which read {@code
   * answers} find none that count.
   *
   * @param version by which they count no longer
   */
  byte[] ofSuperseded(List<Assignment> answers, int version) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("answers");
    root.set("supersededAnswers", list(answers));
    root.put("supersededByVersion", version);
    return JSON.writeValueAsBytes(root);
  }

  /** An entry for each answer, in their order. */
  ArrayNode list(List<Assignment> answers) {
    ArrayNode list = JSON.createArrayNode();
    answers.forEach(answer -> add(list.addObject(), answer));
    return list;
  }

  private void add(ObjectNode node, Assignment answer) {
    Instant accepted = answer.acceptedAt();
    Instant submitted = answer.submittedAt();
    if (accepted == null || submitted == null) {
      throw new IllegalStateException("assignment " + answer.id() + " has no answer");
    }
    node.put("acceptanceTime", TIME.format(accepted));
    node.set("answerContent", JSON.readTree(answer.answer()));
    node.put("submissionTime", TIME.format(submitted));
    node.put("timeSpentInSeconds", BigDecimal.valueOf(answer.activeTime().toMillis(), 3));
    if (answer.version() > 1) {
      node.put("taskVersion", answer.version());
    }
    WorkerIdentity name = workers.of(answer.workerId());
    node.put("workerId", name.workerId());
    ObjectNode identity = node.putObject("workerMetadata").putObject("identityData");
    identity.put("identityProviderType", name.identityProviderType());
    identity.put("issuer", name.issuer());
    identity.put("sub", name.sub());
  }
}

package io.plumbline.server.sagemaker.humanloop;

import io.plumbline.labeling.activation.Activation;
import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoops;
import io.plumbline.labeling.humanloop.LoopStart;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ObjectNode;

/** Human loops as clients get them. Stateless. */
final class HumanLoopViews {

  /** What a reason may have by the API's model, in characters. */
  private static final int LONGEST_REASON = 1024;

  private HumanLoopViews() {}

  /**
   * The answer to a start: the members of the AI services' {@code HumanLoopActivationOutput}. It
   * has no {@code HumanLoopArn} when no activation condition was true, and nothing else when none
   * was looked at.
   */
  static void start(LoopStart start, HumanLoops loops, ObjectNode node) {
    HumanLoop loop = start.loop();
    if (loop != null) {
      node.put("HumanLoopArn", loops.arn(loop));
    }
    Activation activation = start.activation();
    if (activation == null) {
      return;
    }
    if (!activation.reasons().isEmpty()) {
      activation.reasons().forEach(node.putArray("HumanLoopActivationReasons")::add);
    }
    node.put("HumanLoopActivationConditionsEvaluationResults", activation.conditionResults());
  }

  /** All that is known of a loop. */
  static void describe(HumanLoop loop, HumanLoops loops, ObjectNode node) {
    summarize(loop, loops, node);
    node.put("HumanLoopArn", loops.arn(loop));
    HumanLoop.Failure failure = loop.failure();
    if (failure != null) {
      node.put("FailureCode", failure.code().wireName());
    }
    if (loop.outputUri() != null) {
      node.putObject("HumanLoopOutput").put("OutputS3Uri", loop.outputUri());
    }
  }

  /** An entry of a list. */
  static void summarize(HumanLoop loop, HumanLoops loops, ObjectNode node) {
    node.put("HumanLoopName", loop.name());
    node.put("HumanLoopStatus", loop.status().wireName());
    node.put("CreationTime", DateTimeFormatter.ISO_INSTANT.format(loop.createdAt()));
    node.put("FlowDefinitionArn", loops.flowDefinitionArn(loop));
    HumanLoop.Failure failure = loop.failure();
    if (failure != null) {
      String reason = failure.reason();
      node.put("FailureReason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }
  }
}

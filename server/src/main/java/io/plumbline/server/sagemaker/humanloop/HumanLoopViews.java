package io.plumbline.server.sagemaker.humanloop;

import io.plumbline.labeling.humanloop.HumanLoop;
import io.plumbline.labeling.humanloop.HumanLoops;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ObjectNode;

/** Human loops as clients get them. Stateless. */
final class HumanLoopViews {

  /** What a reason may have by the API's model, in characters. */
  private static final int LONGEST_REASON = 1024;

  private HumanLoopViews() {}

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

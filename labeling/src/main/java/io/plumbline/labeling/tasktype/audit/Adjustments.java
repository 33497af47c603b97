package io.plumbline.labeling.tasktype.audit;

import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to the labels of an adjustment job what is said of the adjustment: {@code
 * "adjustment-status"}, {@code adjusted} if any worker changed anything, else {@code unadjusted};
 * and, where workers left comments, {@code "worker-feedback"}.
 *
 * @param isChanged whether any worker changed an object's label
 */
public record Adjustments(Predicate<AnnotatedObject> isChanged) {

  /** The same labels with more in their metadata. */
  public ConsolidatedBatch marked(ConsolidatedBatch consolidated, AnnotatedBatch batch) {
    Map<Long, AnnotatedObject> answered = new HashMap<>();
    batch.objects().forEach(object -> answered.put(object.index(), object));
    String metadata = batch.job().labelAttributeName() + "-metadata";
    for (ConsolidatedObject object : consolidated.objects()) {
      AnnotatedObject answers = answered.get(object.index());
      if (answers != null && object.label().get(metadata) instanceof ObjectNode node) {
        node.put("adjustment-status", isChanged.test(answers) ? "adjusted" : "unadjusted");
        List<String> comments = WorkerFeedback.of(answers);
        if (!comments.isEmpty()) {
          WorkerFeedback.add(node, comments);
        }
      }
    }
    return consolidated;
  }
}

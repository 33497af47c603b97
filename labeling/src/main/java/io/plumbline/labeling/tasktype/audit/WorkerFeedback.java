package io.plumbline.labeling.tasktype.audit;

import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The comments that workers gave beside their answers: {@code [{"comment":"…"}]}. */
public final class WorkerFeedback {

  private WorkerFeedback() {}

  /** The comments of all workers, in the order of their answers; blank ones are left out. */
  public static List<String> of(AnnotatedObject object) {
    List<String> comments = new ArrayList<>();
    for (Annotation annotation : object.annotations()) {
      for (JsonNode element : annotation.content().values()) {
        String comment = element.path("workerComment").asString("");
        if (!comment.isBlank()) {
          comments.add(comment);
        }
      }
    }
    return comments;
  }

  /** Adds them to a label's metadata as {@code worker-feedback}. */
  public static void add(ObjectNode metadata, List<String> comments) {
    ArrayNode feedback = metadata.putArray("worker-feedback");
    comments.forEach(comment -> feedback.addObject().put("comment", comment));
  }
}

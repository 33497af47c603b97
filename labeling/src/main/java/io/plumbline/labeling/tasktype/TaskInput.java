package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the built-in pre-annotation functions give to the worker's page as {@code task.input}. */
public final class TaskInput {

  private TaskInput() {}

  /**
   * {@code {"taskObject","labels":["…"]}}.
   *
   * @param taskObject the S3 URI of the object's file, or its inline text
   */
  public static ObjectNode of(@Nullable String taskObject, LabelCategories categories) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("taskObject", taskObject);
    putLabels(input, categories);
    return input;
  }

  /** Puts the names of the labels into an input, in the place of others. */
  static void putLabels(ObjectNode input, LabelCategories categories) {
    ArrayNode labels = input.putArray("labels");
    categories.names().forEach(labels::add);
  }
}

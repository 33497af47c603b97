package io.plumbline.acceptance.tasktype;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A task type with objects of which the truth is known, workers who err, and what must come out.
 */
interface TaskTypeCase {

  /** The name after {@code PRE-} and {@code ACS-}. */
  String taskType();

  /** The attribute that gets the label. */
  String attribute();

  /** The label category file. */
  String labelCategories();

  /** Uploads the objects; gives the lines of the input manifest. */
  List<String> manifest(Bucket bucket);

  /**
   * Answers one task, and submits it.
   *
   * @param worker 0, 1 or 2
   * @param object index of the object
   */
  void answer(int worker, int object, TaskPage page);

  /** Which object a page shows, by the address of its picture or by its text. */
  int objectOf(String shown);

  /**
   * Compares the lines of the output manifest with the documented form, and labels with the truth.
   */
  void check(List<JsonNode> lines, Bucket bucket);
}

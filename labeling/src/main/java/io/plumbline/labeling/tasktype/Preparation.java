package io.plumbline.labeling.tasktype;

import tools.jackson.databind.node.ObjectNode;

/** What comes of looking at a data object before it goes to the workers. */
public sealed interface Preparation {

  /**
   * The object goes to the workers.
   *
   * @param taskInput what the worker's page sees as {@code task.input}
   */
  record Ready(ObjectNode taskInput) implements Preparation {}

  /**
   * The object goes to nobody.
   *
   * @param reason what is wrong with it and how to mend it
   */
  record Refused(String reason) implements Preparation {}
}

package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of labeling: how an object becomes a worker's task, what an answer looks like, and how
 * answers become a label. Safe for use by many threads.
 */
public interface TaskType {

  /** The name after {@code PRE-} and {@code ACS-}, such as {@code ImageMultiClass}. */
  String name();

  /** Whether the label is a file, so that the label attribute's name must end in {@code -ref}. */
  boolean labelIsFile();

  /** How many label categories a job of this type needs at least. */
  int minimumLabels();

  /**
   * Looks at an object before it goes to the workers.
   *
   * @return what is wrong with it and how to mend it, or empty when nothing is
   * @throws IOException when it cannot be looked at now but may be later
   */
  Optional<String> problemWithObject(ManifestLine line, AccountObjects objects) throws IOException;

  /** What the worker's page sees as {@code task.input}: what the PRE- function returns. */
  ObjectNode taskInput(ManifestLine line, LabelCategories categories);

  /**
   * Looks at an answer before it is taken.
   *
   * @return what is wrong with it and how to mend it, or empty when nothing is
   */
  Optional<String> problemWithAnswer(ObjectNode answer, LabelCategories categories);

  /** Makes labels of the answers to a batch of objects: what the ACS- function does. */
  ConsolidatedBatch consolidate(AnnotatedBatch batch);
}

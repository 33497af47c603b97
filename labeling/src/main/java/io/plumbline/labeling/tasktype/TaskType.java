package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One built-in kind of labeling: how an object becomes a worker's task ({@code PRE-<name>}), what
 * an answer looks like, and how answers become a label ({@code ACS-<name>}). Safe for use by many
 * threads.
 */
public interface TaskType extends PreAnnotation, AnnotationConsolidation {

  /** What is fixed of it. */
  TaskTraits traits();

  /** The name after {@code PRE-} and {@code ACS-}. */
  default String name() {
    return traits().name();
  }

  /**
   * Looks at one object and makes what the worker's page sees of it.
   *
   * @throws IOException when the object cannot be looked at now but may be later
   */
  Preparation prepare(ManifestLine line, JobFacts job, AccountObjects objects) throws IOException;

  @Override
  default List<Preparation> prepare(JobFacts job, List<ManifestLine> lines, AccountObjects objects)
      throws IOException {
    List<Preparation> preparations = new ArrayList<>(lines.size());
    for (ManifestLine line : lines) {
      preparations.add(prepare(line, job, objects));
    }
    return preparations;
  }

  /**
   * Puts what a page shows of the label categories into an input that was made with others, before
   * the job was changed.
   */
  default void putLabels(ObjectNode taskInput, LabelCategories categories) {
    TaskInput.putLabels(taskInput, categories);
  }

  /**
   * Looks at an answer before it is taken.
   *
   * @param task what the worker was asked
   * @return what is wrong with it and how to mend it, or empty when nothing is
   */
  Optional<String> problemWithAnswer(ObjectNode answer, AnsweredTask task);
}

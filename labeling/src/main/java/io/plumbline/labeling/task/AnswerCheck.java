package io.plumbline.labeling.task;

import java.util.Optional;

/** Says whether a job can take an answer. Safe for use by many threads. */
@FunctionalInterface
public interface AnswerCheck {

  /**
   * Looks at an answer before it is taken.
   *
   * @param item what the worker was given
   * @param answer a JSON object
   * @return what is wrong with the answer and how to mend it, or empty when nothing is
   */
  Optional<String> problemWith(WorkItem item, String answer);
}

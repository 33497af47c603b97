package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;

/**
 * Makes labels of answers: what an annotation consolidation function does. Safe for use by many
 * threads.
 */
public interface AnnotationConsolidation {

  /**
   * Makes one label, or says why there is none, for each object of the batch. Called again with the
   * same batch after a crash.
   *
   * @param objects the object store, as the job's account may use it, for labels that are files
   * @throws IOException when it cannot be done now but may be later
   */
  ConsolidatedBatch consolidate(AnnotatedBatch batch, AccountObjects objects) throws IOException;
}

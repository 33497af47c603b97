package io.plumbline.labeling.tasktype;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import java.io.IOException;
import java.util.List;

/**
 * Makes tasks of data objects: what a pre-annotation function does. Safe for use by many threads.
 */
public interface PreAnnotation {

  /**
   * Looks at some objects and makes what the worker's page sees of each.
   *
   * @param objects the object store, as the job's account may use it
   * @return one preparation for each line, in their order
   * @throws IOException when the objects cannot be looked at now but may be later
   */
  List<Preparation> prepare(JobFacts job, List<ManifestLine> lines, AccountObjects objects)
      throws IOException;
}

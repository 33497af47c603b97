package io.plumbline.labeling.tasktype;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A task type whose objects a model can label, too. Safe for use by many threads. */
public interface MachineLabeling {

  /** Whether its objects are pictures in files; if not, they are texts in the manifest. */
  boolean labelsPictures();

  /**
   * The label that a model gives an object.
   *
   * @param category the class, by its place in the job's categories
   * @param probability that it is right, 0 to 1
   * @param at when it was given
   * @return the label attribute and its metadata
   */
  ObjectNode machineLabel(JobFacts job, int category, double probability, Instant at);
}

package io.plumbline.labeling.job;

/** What a job that is in progress or stopping does at present. */
public enum JobPhase {
  /** Reads the next lines of the manifest and makes tasks of them. */
  FILLING,
  /** Tasks are with the workers. */
  COLLECTING,
  /** All answers of the iteration are in and become labels. */
  CONSOLIDATING,
  /** A model learns from the labels so far, and it is decided who labels what next. */
  LEARNING,
  /**
   * Human loops of a flow definition come and go as they are started: there is no manifest, and no
   * batch ends. Such a job is no labeling job to requesters.
   */
  REVIEWING,

  /** Nothing is left to label; the output manifest is written. */
  FINISHING
}

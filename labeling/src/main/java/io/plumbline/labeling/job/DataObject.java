package io.plumbline.labeling.job;

import org.jspecify.annotations.Nullable;

/**
 * One object of a job's data set that the job has taken up.
 *
 * @param jobId the job
 * @param index 0-based index among the objects of the manifest; {@code datasetObjectId} in outputs
 * @param lineNumber 1-based line of the manifest
 * @param iteration the batch that it went to the workers with
 * @param state what became of it
 * @param sourceRef the S3 URI of its file, or null when it is inline text
 * @param source its inline text, or null when it is a file
 * @param label the attributes that its output line gets, as a JSON object, or null; one that is
 *     sent out again keeps its label until it has another
 * @param failure why it could not be labeled, or null
 */
public record DataObject(
    String jobId,
    long index,
    long lineNumber,
    int iteration,
    State state,
    @Nullable String sourceRef,
    @Nullable String source,
    @Nullable String label,
    @Nullable String failure) {

  /** This object with what became of it. */
  public DataObject settled(
      State newState, @Nullable String newLabel, @Nullable String newFailure) {
    return new DataObject(
        jobId, index, lineNumber, iteration, newState, sourceRef, source, newLabel, newFailure);
  }

  /** This object in another state, with the label or failure that it has. */
  public DataObject in(State newState) {
    return settled(newState, label, failure);
  }

  /** This object when it goes out again. */
  public DataObject sentOut(int newIteration) {
    return new DataObject(
        jobId,
        index,
        lineNumber,
        newIteration,
        State.ANNOTATING,
        sourceRef,
        source,
        label,
        failure);
  }

  /** What became of a data object. */
  public enum State {
    /** A model may label it; whether people are asked is not decided. */
    POOLED,
    /** People are to label it, with one of the next batches; a model's label stays meanwhile. */
    CHOSEN,
    /** With the workers, or waiting for consolidation. */
    ANNOTATING,
    /** To go out again with one of the next batches. */
    WAITING,
    /** Has a label. */
    LABELED,
    /** Could not be labeled. */
    FAILED,
    /** The job was stopped before anybody answered. */
    UNLABELED
  }
}

package io.plumbline.labeling.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One worker's share of a task.
 *
 * @param id our id, unguessable
 * @param jobId the job
 * @param objectIndex the task's data object
 * @param workerId the worker
 * @param version the version of the job's task design that its page is made from
 * @param state what became of it
 * @param createdAt when it was reserved or accepted
 * @param acceptedAt when the worker first saw it and the clock began, or null
 * @param deadline when the worker must have answered
 * @param activeSince since when the worker has been at it without a pause, or null
 * @param activeTime how long the worker was at it before {@code activeSince}
 * @param draft the unfinished answer as JSON, or null
 * @param answer the answer as JSON, or null
 * @param submittedAt when the answer came, or null
 */
public record Assignment(
    String id,
    String jobId,
    long objectIndex,
    String workerId,
    int version,
    AssignmentState state,
    Instant createdAt,
    @Nullable Instant acceptedAt,
    Instant deadline,
    @Nullable Instant activeSince,
    Duration activeTime,
    @Nullable String draft,
    @Nullable String answer,
    @Nullable Instant submittedAt) {

  static Assignment reserved(
      String id,
      Task task,
      String workerId,
      int version,
      Instant now,
      Instant heldUntil,
      @Nullable String draft) {
    return new Assignment(
        id,
        task.jobId(),
        task.objectIndex(),
        workerId,
        version,
        AssignmentState.RESERVED,
        now,
        null,
        heldUntil,
        null,
        Duration.ZERO,
        draft,
        null,
        null);
  }

  /** This assignment when its worker turns to it: the clock begins, or the pause ends. */
  Assignment opened(Instant now, Instant newDeadline) {
    return switch (state) {
      case RESERVED ->
          new Assignment(
              id,
              jobId,
              objectIndex,
              workerId,
              version,
              AssignmentState.ACCEPTED,
              createdAt,
              now,
              newDeadline,
              now,
              activeTime,
              draft,
              answer,
              submittedAt);
      case STOPPED -> with(AssignmentState.ACCEPTED, now, activeTime);
      default -> this;
    };
  }

  /** This assignment when its worker pauses. */
  Assignment stopped(Instant now) {
    return with(AssignmentState.STOPPED, null, activeTimeAt(now));
  }

  /** This assignment when it ends without an answer. */
  Assignment ended(AssignmentState end, Instant now) {
    return with(end, null, activeTimeAt(now));
  }

  /** This assignment when its object was sent out again: what it was stays to be read. */
  public Assignment superseded(Instant now) {
    return ended(AssignmentState.SUPERSEDED, now);
  }

  Assignment withDraft(String newDraft) {
    return new Assignment(
        id,
        jobId,
        objectIndex,
        workerId,
        version,
        state,
        createdAt,
        acceptedAt,
        deadline,
        activeSince,
        activeTime,
        newDraft,
        answer,
        submittedAt);
  }

  Assignment withDeadline(Instant newDeadline) {
    return new Assignment(
        id,
        jobId,
        objectIndex,
        workerId,
        version,
        state,
        createdAt,
        acceptedAt,
        newDeadline,
        activeSince,
        activeTime,
        draft,
        answer,
        submittedAt);
  }

  Assignment submitted(String newAnswer, Instant now) {
    return new Assignment(
        id,
        jobId,
        objectIndex,
        workerId,
        version,
        AssignmentState.SUBMITTED,
        createdAt,
        acceptedAt == null ? now : acceptedAt,
        deadline,
        null,
        activeTimeAt(now),
        null,
        newAnswer,
        now);
  }

  private Duration activeTimeAt(Instant now) {
    return activeSince == null ? activeTime : activeTime.plus(Duration.between(activeSince, now));
  }

  private Assignment with(
      AssignmentState newState, @Nullable Instant newActiveSince, Duration newActiveTime) {
    return new Assignment(
        id,
        jobId,
        objectIndex,
        workerId,
        version,
        newState,
        createdAt,
        acceptedAt,
        deadline,
        newActiveSince,
        newActiveTime,
        draft,
        answer,
        submittedAt);
  }
}

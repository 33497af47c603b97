package io.plumbline.labeling.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data object that is out for answers.
 *
 * @param jobId the job
 * @param objectIndex the data object's index in the manifest
 * @param iteration the batch that it belongs to
 * @param input what the worker's page sees as {@code task.input}, as JSON
 * @param answersWanted how many different workers are to answer
 * @param answers how many have
 * @param active how many workers hold an assignment at present
 * @param declines how many workers have declined
 * @param state whether it still takes answers
 * @param availableUntil when its time with the workers ends
 * @param closedAt when it stopped taking answers, or null
 * @param responseKey the key of its worker-response file in the output bucket, once written
 */
public record Task(
    String jobId,
    long objectIndex,
    int iteration,
    String input,
    int answersWanted,
    int answers,
    int active,
    int declines,
    State state,
    Instant availableUntil,
    @Nullable Instant closedAt,
    @Nullable String responseKey) {

  /** Whether a task takes answers. */
  public enum State {
    OPEN,
    /** All answers are in, or as many as came in its time. */
    CLOSED
  }

  /** A task that nobody has seen. */
  public static Task open(
      String jobId,
      long objectIndex,
      int iteration,
      String input,
      int answersWanted,
      Instant availableUntil) {
    return new Task(
        jobId,
        objectIndex,
        iteration,
        input,
        answersWanted,
        0,
        0,
        0,
        State.OPEN,
        availableUntil,
        null,
        null);
  }

  /** How many more workers it can be given to at present. */
  public int freeSlots() {
    if (state == State.CLOSED || isGivenUp()) {
      return 0;
    }
    return Math.max(0, answersWanted - answers - active);
  }

  /**
   * Whether as many workers have declined as were to answer: such an object goes to nobody else.
   */
  private boolean isGivenUp() {
    return declines >= answersWanted;
  }

  /** This task after one worker got it. */
  Task taken() {
    return with(answers, active + 1, declines, state, closedAt);
  }

  /** This task after one worker gave it back, or ran out of time. */
  Task returned(Instant now) {
    return with(answers, active - 1, declines, state, closedAt).closedIfOver(now);
  }

  /** This task after one worker refused it. */
  Task declined(Instant now) {
    return with(answers, active - 1, declines + 1, state, closedAt).closedIfOver(now);
  }

  /** This task after one worker answered. */
  Task answered(Instant now) {
    return with(answers + 1, active - 1, declines, state, closedAt).closedIfOver(now);
  }

  /** This task when its time is up or its job is stopped. */
  Task closed(Instant now) {
    return state == State.CLOSED ? this : with(answers, 0, declines, State.CLOSED, now);
  }

  /**
   * This task when it goes out again: without what workers had under older versions.
   *
   * @param without what counts no longer
   */
  public Task without(List<Assignment> without) {
    int lostAnswers = count(without, AssignmentState.SUBMITTED);
    int lostDeclines = count(without, AssignmentState.DECLINED);
    int lostActive = (int) without.stream().filter(lost -> lost.state().isActive()).count();
    return new Task(
        jobId,
        objectIndex,
        iteration,
        input,
        answersWanted,
        answers - lostAnswers,
        Math.max(0, active - lostActive),
        declines - lostDeclines,
        state,
        availableUntil,
        closedAt,
        responseKey);
  }

  /** This task, open to workers again in a batch. */
  public Task sentOut(
      int newIteration, int newAnswersWanted, Instant newAvailableUntil, Instant now) {
    return new Task(
            jobId,
            objectIndex,
            newIteration,
            input,
            newAnswersWanted,
            answers,
            active,
            declines,
            State.OPEN,
            newAvailableUntil,
            null,
            null)
        .closedIfOver(now);
  }

  private static int count(List<Assignment> assignments, AssignmentState state) {
    return (int) assignments.stream().filter(found -> found.state() == state).count();
  }

  private Task closedIfOver(Instant now) {
    boolean complete = answers >= answersWanted;
    boolean hopeless = isGivenUp() && active == 0;
    return complete || hopeless ? closed(now) : this;
  }

  private Task with(
      int newAnswers,
      int newActive,
      int newDeclines,
      State newState,
      @Nullable Instant newClosedAt) {
    return new Task(
        jobId,
        objectIndex,
        iteration,
        input,
        answersWanted,
        newAnswers,
        newActive,
        newDeclines,
        newState,
        availableUntil,
        newClosedAt,
        responseKey);
  }
}

package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.labeling.task.TaskTimers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Advances a labeling job as far as it can go now.
 *
 * <p>Called by a {@link io.plumbline.labeling.job.JobScheduler} whenever there may be something to
 * do; calls for one job do not overlap. A kill at any moment loses nothing: the next call goes on
 * from the last step that was written. Safe for use by many threads.
 */
public final class JobEngine {

  private static final Logger LOG = System.getLogger(JobEngine.class.getName());

  /** A job that is not finished after so long fails: the documented life of a job. */
  static final Duration LONGEST_LIFE = Duration.ofDays(30);

  /** Most failures of a store or a network pass; after so many in a row the job is given up. */
  private static final int MAX_ATTEMPTS = 10;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MAX_REASON_CHARACTERS = 1024;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobInitialization initialization;
  private final BatchFilling filling;
  private final AnswerCollection collection;
  private final BatchConsolidation consolidation;
  private final OutputWriting output;
  private final VersionEffects effects;
  private final SendingAgain sending;
  private final JobAutomation automation;
  private final HumanLoopReviews reviews;
  private final TaskTimers timers;
  private final Clock clock;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  public JobEngine(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobInitialization initialization,
      BatchFilling filling,
      AnswerCollection collection,
      BatchConsolidation consolidation,
      OutputWriting output,
      VersionEffects effects,
      SendingAgain sending,
      JobAutomation automation,
      HumanLoopReviews reviews,
      TaskTimers timers,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.initialization = initialization;
    this.filling = filling;
    this.collection = collection;
    this.consolidation = consolidation;
    this.output = output;
    this.effects = effects;
    this.sending = sending;
    this.automation = automation;
    this.reviews = reviews;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * Does what can be done now.
   *
   * @return when to call again without being woken; empty when the job is over
   */
  public Optional<Instant> advance(String jobId) {
    while (true) {
      LabelingJob job = jobs.findById(jobId).orElse(null);
      if (job == null || job.status().isOver()) {
        attempts.remove(jobId);
        return Optional.empty();
      }
      try {
        Optional<Instant> pause = step(job);
        attempts.remove(jobId);
        if (pause.isPresent()) {
          return pause;
        }
      } catch (JobFailure e) {
        fail(job, e.getMessage());
      } catch (ObjectRefusedException e) {
        fail(job, e.getMessage());
      } catch (IOException | RuntimeException e) {
        Instant retry = retryAfter(job, e);
        if (retry != null) {
          return Optional.of(retry);
        }
      }
    }
  }

  /**
   * One step.
   *
   * @return when to go on, or empty when another step can follow at once
   */
  private Optional<Instant> step(LabelingJob job) throws IOException, JobFailure {
    Instant now = clock.instant();
    boolean reviewing = job.progress().phase() == JobPhase.REVIEWING;
    if (!reviewing
        && job.status() != JobStatus.STOPPING
        && job.createdAt().plus(LONGEST_LIFE).isBefore(now)) {
      timers.withdrawAll(job.id());
      throw new JobFailure(
          "the job was not finished within 30 days of its creation; create a new job with its"
              + " output manifest as input to label the rest");
    }
    if (job.status() == JobStatus.INITIALIZING) {
      initialization.run(job);
      return Optional.empty();
    }
    if (VersionEffects.areDue(job)) {
      collection.writeResponses(job);
      effects.run(job);
      return Optional.empty();
    }
    boolean stopping = job.status() == JobStatus.STOPPING;
    return switch (job.progress().phase()) {
      case FILLING -> {
        if (stopping) {
          endCollection(job);
        } else {
          filling.run(job);
        }
        yield Optional.empty();
      }
      case COLLECTING -> {
        if (stopping) {
          endCollection(job);
          yield Optional.empty();
        }
        yield collection.run(job);
      }
      case CONSOLIDATING -> {
        consolidation.run(job);
        yield Optional.empty();
      }
      case LEARNING -> automation.learn(job);
      case REVIEWING -> Optional.of(reviews.run(job));
      case FINISHING -> {
        if (stopping && (sending.giveUp(job) || automation.giveUp(job))) {
          yield Optional.empty();
        }
        automation.close(job);
        finish(job, stopping ? JobStatus.STOPPED : JobStatus.COMPLETED);
        yield Optional.empty();
      }
    };
  }

  /** Ends the present batch of a job that is being stopped, with the answers that are in. */
  private void endCollection(LabelingJob job) throws IOException {
    timers.withdrawAll(job.id());
    collection.writeResponses(job);
    Instant now = clock.instant();
    save(job.with(job.status(), job.progress().consolidatingSince(now), now));
  }

  private void finish(LabelingJob job, JobStatus end) throws IOException, JobFailure {
    boolean wasRead = job.counters().total() > 0;
    if (wasRead) {
      output.write(job);
    }
    Instant now = clock.instant();
    save(
        job.with(
            end,
            wasRead ? job.progress().outputWritten(now) : job.progress().in(JobPhase.FINISHING),
            now));
    LOG.log(Level.INFO, "job {0}: {1}", job.arn(), end.wireName());
  }

  private void fail(LabelingJob job, String reason) {
    String shortened =
        reason.length() <= MAX_REASON_CHARACTERS
            ? reason
            : reason.substring(0, MAX_REASON_CHARACTERS - 1) + "…";
    timers.withdrawAll(job.id());
    if (save(job.failed(shortened, clock.instant()))) {
      LOG.log(Level.WARNING, "job {0} failed: {1}", job.arn(), shortened);
    }
  }

  private boolean save(LabelingJob job) {
    return transactions.call(() -> jobs.compareAndSet(job));
  }

  /** When to try again after an unexpected failure; null when the job has been given up. */
  private @Nullable Instant retryAfter(LabelingJob job, Exception failure) {
    int attempt = attempts.merge(job.id(), 1, Integer::sum);
    LOG.log(Level.ERROR, "job " + job.arn() + ", attempt " + attempt, failure);
    if (attempt >= MAX_ATTEMPTS) {
      fail(job, "gave up after " + attempt + " attempts: " + failure.getMessage());
      return null;
    }
    Duration pause = Duration.ofSeconds(1L << (attempt - 1));
    return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }
}

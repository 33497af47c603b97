package io.plumbline.labeling.automation;

import io.plumbline.labeling.job.JobScheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Runs what takes long beside the engine, so that no job waits for another's model. What it
 * computes is kept in memory until somebody asks for it; a process that ends meanwhile computes it
 * again. Safe for use by many threads.
 *
 * @param <T> what is computed
 */
public final class BackgroundTraining<T> {

  private static final Logger LOG = System.getLogger(BackgroundTraining.class.getName());

  private final Executor executor;
  private final JobScheduler scheduler;
  private final Map<String, Training<T>> trainings = new ConcurrentHashMap<>();

  private record Training<T>(int step, FutureTask<T> task) {}

  /**
   * @param executor runs one at a time, in the order in which they come
   * @param scheduler is told when one is done
   */
  public BackgroundTraining(Executor executor, JobScheduler scheduler) {
    this.executor = executor;
    this.scheduler = scheduler;
  }

  /**
   * What a step of a job gives, until it is {@linkplain #forget forgotten}; begins to compute it
   * when nobody has.
   *
   * @return empty while it is being computed; the job is woken afterwards
   * @throws ExecutionException with what {@code work} threw; the next call begins again
   */
  public Optional<T> result(String jobId, int step, Callable<T> work) throws ExecutionException {
    Training<T> training = trainings.get(jobId);
    if (training == null || training.step() != step) {
      forget(jobId);
      training = new Training<>(step, new FutureTask<>(work));
      trainings.put(jobId, training);
      begin(jobId, training.task());
    }
    if (!training.task().isDone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(training.task().get());
    } catch (ExecutionException e) {
      trainings.remove(jobId, training);
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void begin(String jobId, FutureTask<T> task) {
    executor.execute(
        () -> {
          task.run();
          if (!task.isCancelled()) {
            wake(jobId);
          }
        });
  }

  /** The engine looks again by itself after a while: a wake-up that fails costs time only. */
  private void wake(String jobId) {
    try {
      scheduler.wake(jobId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "job " + jobId + " could not be woken after its training", e);
    }
  }

  /** Ends or forgets what was computed for a job that needs it no longer. */
  public void forget(String jobId) {
    Training<T> training = trainings.remove(jobId);
    if (training != null) {
      training.task().cancel(true);
    }
  }
}

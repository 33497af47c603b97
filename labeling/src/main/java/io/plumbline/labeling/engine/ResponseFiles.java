package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.Task;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Writes worker-response files, several at a time: each waits for a disk or a network more than it
 * computes. Safe for use by many threads.
 */
public final class ResponseFiles {

  private final AssignmentRepository assignments;
  private final WorkerResponse workerResponse;
  private final JobStorage storage;
  private final ExecutorService writers;
  private final Clock clock;

  /**
   * @param writers runs as many writes at a time as there should be
   */
  public ResponseFiles(
      AssignmentRepository assignments,
      WorkerResponse workerResponse,
      JobStorage storage,
      ExecutorService writers,
      Clock clock) {
    this.assignments = assignments;
    this.workerResponse = workerResponse;
    this.storage = storage;
    this.writers = writers;
    this.clock = clock;
  }

  /**
   * Writes the files of closed tasks.
   *
   * @return their keys by object index
   * @throws IOException when one could not be written; others may have been
   */
  Map<Long, String> write(LabelingJob job, List<Task> closed) throws IOException {
    AccountObjects objects = storage.of(job.accountId());
    List<Callable<S3Location>> writes =
        closed.stream().<Callable<S3Location>>map(task -> () -> write(job, task, objects)).toList();
    Map<Long, String> keys = new HashMap<>();
    try {
      List<Future<S3Location>> written = writers.invokeAll(writes);
      for (int i = 0; i < closed.size(); i++) {
        keys.put(closed.get(i).objectIndex(), written.get(i).get().key());
      }
      return keys;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while worker responses were written", e);
    } catch (ExecutionException e) {
      throw asOfThisThread(e);
    }
  }

  /** The engine tells failures apart by their type: they must not come wrapped. */
  private static IOException asOfThisThread(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    if (cause instanceof Error failure) {
      throw failure;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  private S3Location write(LabelingJob job, Task task, AccountObjects objects) throws IOException {
    Instant closedAt = task.closedAt();
    S3Location file =
        job.output()
            .workerResponse(
                task.iteration(),
                task.objectIndex(),
                closedAt == null ? clock.instant() : closedAt);
    objects.write(
        file,
        workerResponse.of(assignments.findSubmittedOfTask(job.id(), task.objectIndex())),
        "application/json");
    return file;
  }
}

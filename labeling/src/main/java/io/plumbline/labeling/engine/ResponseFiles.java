package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.Task;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
    List<S3Location> written =
        atOnce(
            closed.stream()
                .<Callable<S3Location>>map(task -> () -> write(job, task, objects))
                .toList());
    Map<Long, String> keys = new HashMap<>();
    for (int i = 0; i < closed.size(); i++) {
      keys.put(closed.get(i).objectIndex(), written.get(i).key());
    }
    return keys;
  }

  /**
   * Writes files of answers that count no longer. They have names of their own: what an object gets
   * afterwards may be written in the same second as what it had. The file in which they counted has
   * no answer from then on. What is written again replaces the same files.
   *
   * @param version by which they count no longer
   * @param answers by task
   * @throws IOException when one could not be written; others may have been
   */
  void writeSuperseded(LabelingJob job, JobVersion version, Map<Task, List<Assignment>> answers)
      throws IOException {
    AccountObjects objects = storage.of(job.accountId());
    List<Callable<S3Location>> writes = new ArrayList<>();
    answers.forEach(
        (task, given) -> {
          if (!given.isEmpty()) {
            writes.add(() -> writeSuperseded(job, version, task, given, objects));
          }
        });
    atOnce(writes);
  }

  private List<S3Location> atOnce(List<Callable<S3Location>> writes) throws IOException {
    try {
      List<S3Location> written = new ArrayList<>();
      for (Future<S3Location> write : writers.invokeAll(writes)) {
        written.add(write.get());
      }
      return written;
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

  private S3Location writeSuperseded(
      LabelingJob job,
      JobVersion version,
      Task task,
      List<Assignment> answers,
      AccountObjects objects)
      throws IOException {
    S3Location file =
        job.output()
            .supersededResponse(
                task.iteration(), task.objectIndex(), version.createdAt(), version.version());
    objects.write(
        file, workerResponse.ofSuperseded(answers, version.version()), "application/json");
    if (task.responseKey() != null) {
      objects.write(
          new S3Location(file.bucket(), task.responseKey()),
          workerResponse.ofSuperseded(List.of(), version.version()),
          "application/json");
    }
    return file;
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

package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.ManifestException;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tasks of the next lines of a manifest, up to {@code MaxConcurrentTaskCount} objects. What
 * is to go out again goes first.
 *
 * <p>Lines that already have the label attribute are passed over. An object that workers could not
 * be shown fails by itself; the batch goes on with the next. The first tasks are out after one
 * small transaction, whatever the size of the manifest.
 */
public final class BatchFilling {

  private static final int LINES_AT_ONCE = 100;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
  private final JobStorage storage;
  private final TaskMaking making;
  private final SendingAgain sending;
  private final JobAnnouncements announcements;
  private final Clock clock;

  public BatchFilling(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      JobStorage storage,
      TaskMaking making,
      SendingAgain sending,
      JobAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    this.tasks = tasks;
    this.storage = storage;
    this.making = making;
    this.sending = sending;
    this.announcements = announcements;
    this.clock = clock;
  }

  void run(LabelingJob job) throws IOException, JobFailure {
    LabelingJob current = job;
    long room = making.roomIn(job);
    int sent = sending.sendOut(current, room);
    while (sent > 0) {
      room -= sent;
      current = jobs.findById(job.id()).orElseThrow();
      sent = sending.sendOut(current, room);
    }
    if (sent == 0 && current.status() == JobStatus.IN_PROGRESS) {
      takeLines(current, room);
    }
  }

  private void takeLines(LabelingJob job, long room) throws IOException, JobFailure {
    AccountObjects objects = storage.of(job.accountId());
    try (ManifestReader reader =
        new ManifestReader(
            objects.open(job.settings().manifest(), job.progress().position().offset()),
            job.progress().position())) {
      LabelingJob current = job;
      long left = room;
      while (true) {
        Chunk chunk = read(reader, current, objects, left);
        left -= chunk.tasks.size();
        boolean full = left == 0;
        if (chunk.endOfManifest && reader.position().objectIndex() != job.counters().total()) {
          throw new JobFailure(
              job.settings().manifest()
                  + " has "
                  + reader.position().objectIndex()
                  + " data objects now and had "
                  + job.counters().total()
                  + " when the job began; a manifest must not change while its job runs");
        }
        LabelingJob next = advanced(current, chunk, reader, full);
        boolean saved =
            transactions.call(
                () -> {
                  if (!jobs.compareAndSet(next)) {
                    return false;
                  }
                  dataObjects.insertAll(chunk.objects);
                  tasks.insertAll(chunk.tasks);
                  if (next.progress().phase() == JobPhase.COLLECTING) {
                    announce(next);
                  }
                  return true;
                });
        if (!saved || full || chunk.endOfManifest) {
          return;
        }
        current = jobs.findById(job.id()).orElseThrow();
        if (current.revision() != next.revision() + 1) {
          return;
        }
      }
    } catch (ManifestException e) {
      throw new JobFailure(e.getMessage());
    }
  }

  private void announce(LabelingJob filled) {
    long open = tasks.countOpen(filled.id(), filled.progress().iteration());
    if (open > 0) {
      announcements.tasksAvailable(filled, open);
    }
  }

  private LabelingJob advanced(LabelingJob job, Chunk chunk, ManifestReader reader, boolean full) {
    JobProgress progress = job.progress().at(reader.position());
    LabelCounters counters = job.counters().plus(0, 0, chunk.failures);
    boolean over = full || chunk.endOfManifest;
    return job.with(
        job.status(),
        counters,
        over ? progress.in(JobPhase.COLLECTING) : progress,
        clock.instant());
  }

  private Chunk read(ManifestReader reader, LabelingJob job, AccountObjects objects, long room)
      throws IOException, ManifestException {
    Chunk chunk = new Chunk();
    List<ManifestLine> lines = new ArrayList<>();
    for (int read = 0; read < LINES_AT_ONCE && lines.size() < room; read++) {
      ManifestLine line = reader.next();
      if (line == null) {
        chunk.endOfManifest = true;
        break;
      }
      if (!line.isLabeled(job.settings().labelAttributeName())) {
        lines.add(line);
      }
    }
    chunk.add(making.of(job, lines, objects));
    return chunk;
  }

  /** What one small transaction adds. */
  private static final class Chunk {
    private final List<DataObject> objects = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private long failures;
    private boolean endOfManifest;

    private void add(TaskMaking.Made made) {
      objects.addAll(made.objects());
      tasks.addAll(made.tasks());
      failures += made.failures();
    }
  }
}

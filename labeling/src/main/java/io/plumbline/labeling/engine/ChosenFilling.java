package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.ManifestException;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the batches of a job with automated labeling. First every unlabeled line of the manifest
 * becomes a data object that a model may label; from then on a batch has the objects that people
 * were chosen for, in place of the next lines.
 */
public final class ChosenFilling {

  private static final int LINES_AT_ONCE = 500;
  private static final int TASKS_AT_ONCE = 100;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
  private final JobStorage storage;
  private final TaskMaking making;
  private final SendingAgain sending;
  private final JobAnnouncements announcements;
  private final Clock clock;

  public ChosenFilling(
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
    try {
      if (job.progress().position().objectIndex() < job.counters().total()) {
        takeUp(job);
      } else {
        sendOut(job);
      }
    } catch (ManifestException e) {
      throw new JobFailure(e.getMessage());
    }
  }

  /** Takes some lines up; the last ones let the model begin. */
  private void takeUp(LabelingJob job) throws IOException, ManifestException, JobFailure {
    try (ManifestReader reader = open(job, job.progress().position())) {
      List<DataObject> pooled = new ArrayList<>();
      ManifestLine line = reader.next();
      for (int read = 0; line != null && read < LINES_AT_ONCE; read++) {
        if (!line.isLabeled(job.settings().labelAttributeName())) {
          pooled.add(pooled(job, line));
        }
        line = read + 1 < LINES_AT_ONCE ? reader.next() : null;
      }
      ManifestPosition reached = reader.position();
      if (reached.objectIndex() == job.progress().position().objectIndex()) {
        throw new JobFailure(
            job.settings().manifest()
                + " has "
                + reached.objectIndex()
                + " data objects now and had "
                + job.counters().total()
                + " when the job began; a manifest must not change while its job runs");
      }
      boolean all = reached.objectIndex() >= job.counters().total();
      JobProgress progress = job.progress().at(reached);
      LabelingJob next =
          job.with(
              job.status(), all ? progress.takenUp(JobPhase.LEARNING) : progress, clock.instant());
      transactions.run(
          () -> {
            if (jobs.compareAndSet(next)) {
              dataObjects.insertAll(pooled);
            }
          });
    }
  }

  private static DataObject pooled(LabelingJob job, ManifestLine line) {
    return new DataObject(
        job.id(),
        line.objectIndex(),
        line.lineNumber(),
        0,
        DataObject.State.POOLED,
        line.sourceRef(),
        line.source(),
        null,
        null);
  }

  /** Sends out what is to go again and then what was chosen, until the batch is full. */
  private void sendOut(LabelingJob job) throws IOException, ManifestException, JobFailure {
    LabelingJob current = job;
    long room = making.roomIn(job);
    int sent = sending.sendOut(current, room);
    while (sent > 0) {
      room -= sent;
      current = jobs.findById(job.id()).orElseThrow();
      sent = sending.sendOut(current, room);
    }
    if (sent == 0 && current.status() == JobStatus.IN_PROGRESS) {
      sendChosen(current, room);
    }
  }

  private void sendChosen(LabelingJob job, long room)
      throws IOException, ManifestException, JobFailure {
    Map<Long, DataObject> chosen = new HashMap<>();
    for (DataObject object :
        dataObjects.findByState(
            job.id(), DataObject.State.CHOSEN, -1, (int) Math.min(room, Integer.MAX_VALUE))) {
      chosen.put(object.index(), object);
    }
    LabelingJob current = job;
    AccountObjects objects = storage.of(job.accountId());
    try (ManifestReader reader = open(job, ManifestPosition.START)) {
      Set<Long> left = new HashSet<>(chosen.keySet());
      while (!left.isEmpty()) {
        List<ManifestLine> lines = next(reader, job, left);
        TaskMaking.Made made = making.of(current, lines, objects);
        LabelingJob next =
            current.with(
                current.status(),
                current.counters().plus(0, 0, made.failures()),
                current.progress(),
                clock.instant());
        if (!save(next, made, chosen)) {
          return;
        }
        current = jobs.findById(job.id()).orElseThrow();
        if (current.revision() != next.revision() + 1) {
          return;
        }
      }
    }
    LabelingJob full =
        current.with(current.status(), current.progress().in(JobPhase.COLLECTING), clock.instant());
    transactions.run(
        () -> {
          if (jobs.compareAndSet(full)) {
            announce(full);
          }
        });
  }

  /** The lines of the next objects that are left, which are left no longer then. */
  private static List<ManifestLine> next(ManifestReader reader, LabelingJob job, Set<Long> left)
      throws IOException, ManifestException, JobFailure {
    List<ManifestLine> lines = new ArrayList<>();
    while (!left.isEmpty() && lines.size() < TASKS_AT_ONCE) {
      ManifestLine line = reader.next();
      if (line == null) {
        throw new JobFailure(
            job.settings().manifest()
                + " has fewer data objects than when the job began; a manifest must not change"
                + " while its job runs");
      }
      if (left.remove(line.objectIndex())) {
        lines.add(line);
      }
    }
    return lines;
  }

  private boolean save(LabelingJob next, TaskMaking.Made made, Map<Long, DataObject> chosen) {
    List<DataObject> settled = new ArrayList<>();
    for (DataObject object : made.objects()) {
      DataObject before = chosen.get(object.index());
      // What a model said of it stays until people have said something else.
      settled.add(
          before == null || object.state() == DataObject.State.FAILED
              ? object
              : object.settled(object.state(), before.label(), null));
    }
    return transactions.call(
        () -> {
          if (!jobs.compareAndSet(next)) {
            return false;
          }
          tasks.insertAll(made.tasks());
          dataObjects.settleAll(settled);
          return true;
        });
  }

  private void announce(LabelingJob filled) {
    long open = tasks.countOpen(filled.id(), filled.progress().iteration());
    if (open > 0) {
      announcements.tasksAvailable(filled, open);
    }
  }

  private ManifestReader open(LabelingJob job, ManifestPosition from) throws IOException {
    return new ManifestReader(
        storage.of(job.accountId()).open(job.settings().manifest(), from.offset()), from);
  }
}

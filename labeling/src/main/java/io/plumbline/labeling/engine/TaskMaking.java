package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tasks of manifest lines, as many as a batch has room for. */
public final class TaskMaking {

  private final JobDocumentRepository documents;
  private final DataObjectRepository dataObjects;
  private final JobWorkflows workflows;
  private final Clock clock;

  public TaskMaking(
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      JobWorkflows workflows,
      Clock clock) {
    this.documents = documents;
    this.dataObjects = dataObjects;
    this.workflows = workflows;
    this.clock = clock;
  }

  /**
   * What became of some lines.
   *
   * @param objects one for each line, in their order, with the workers or failed
   * @param tasks of those that are with the workers
   */
  record Made(List<DataObject> objects, List<Task> tasks) {

    long failures() {
      return objects.size() - (long) tasks.size();
    }
  }

  /**
   * How many more objects the batch may take, by concurrency, by the task type and by the stopping
   * conditions.
   */
  long roomIn(LabelingJob job) {
    JobSettings settings = job.settings();
    long inBatch = dataObjects.countAnnotating(job.id(), job.progress().iteration());
    TaskType taskType = workflows.of(job).answersOf();
    long most = taskType == null ? Long.MAX_VALUE : taskType.traits().largestBatch();
    long room = Math.min(most, settings.maxConcurrentTaskCount()) - inBatch;
    long remaining = StoppingConditions.remainingObjects(settings, job.counters());
    return Math.max(0, Math.min(room, remaining - inBatch));
  }

  /** Looks at lines and makes a task of each that workers can be shown; writes nothing. */
  Made of(LabelingJob job, List<ManifestLine> lines, AccountObjects objects) throws IOException {
    Instant availableUntil = clock.instant().plus(job.settings().taskAvailability());
    List<DataObject> made = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    List<Preparation> prepared =
        workflows
            .of(job)
            .preAnnotation()
            .prepare(JobWorkflows.factsOf(job, documents.present(job)), lines, objects);
    for (int i = 0; i < lines.size(); i++) {
      ManifestLine line = lines.get(i);
      if (prepared.get(i) instanceof Preparation.Ready ready) {
        made.add(object(job, line, DataObject.State.ANNOTATING, null));
        tasks.add(
            Task.open(
                job.id(),
                line.objectIndex(),
                job.progress().iteration(),
                ready.taskInput().toString(),
                job.settings().workersPerDataObject(),
                availableUntil));
      } else if (prepared.get(i) instanceof Preparation.Refused refused) {
        made.add(object(job, line, DataObject.State.FAILED, refused.reason()));
      }
    }
    return new Made(made, tasks);
  }

  private static DataObject object(
      LabelingJob job, ManifestLine line, DataObject.State state, @Nullable String failure) {
    return new DataObject(
        job.id(),
        line.objectIndex(),
        line.lineNumber(),
        job.progress().iteration(),
        state,
        line.sourceRef(),
        line.source(),
        null,
        failure);
  }
}

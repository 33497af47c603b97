package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.automation.AutomationStateRepository;
import io.plumbline.labeling.automation.BackgroundTraining;
import io.plumbline.labeling.automation.ObjectNetworks;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What a job with automated labeling does otherwise than one that people label alone. */
public final class JobAutomation {

  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final Learning learning;

  /**
   * @param trainer runs one training at a time
   * @param networks look at objects, too
   */
  public JobAutomation(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      AutomationStateRepository states,
      ActiveLearningModelRepository models,
      TagRepository tags,
      JobStorage storage,
      JobWorkflows workflows,
      JobScheduler scheduler,
      Executor trainer,
      ObjectNetworks networks,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    ObjectAppearances appearances = new ObjectAppearances(dataObjects, models, storage, networks);
    LearningFiles files = new LearningFiles(storage, workflows, tags);
    learning =
        new Learning(
            transactions,
            jobs,
            documents,
            dataObjects,
            new DecidedRows(transactions, documents, dataObjects, tasks, files),
            states,
            models,
            new LearningStep(new PeopleLabels(dataObjects), appearances, files),
            appearances,
            files,
            new BackgroundTraining<>(trainer, scheduler),
            clock);
  }

  /**
   * One step of learning.
   *
   * @return when to look again; empty when another step can follow at once
   */
  Optional<Instant> learn(LabelingJob job) throws IOException, JobFailure {
    AutomatedLabeling wanted = job.settings().automatedLabeling();
    if (wanted == null) {
      throw new IllegalStateException("job " + job.arn() + " has no automated labeling");
    }
    return learning.run(job, wanted);
  }

  /** Brings the report of a job up to date that ends, if a model took part in it. */
  void close(LabelingJob job) throws IOException {
    AutomatedLabeling wanted = job.settings().automatedLabeling();
    if (wanted != null) {
      learning.close(job, wanted);
    }
  }

  /**
   * Leaves some objects of a job that ends the model's label, which people were to look at.
   *
   * @return whether there were any
   */
  boolean giveUp(LabelingJob job) {
    List<DataObject> chosen =
        dataObjects.findByState(job.id(), DataObject.State.CHOSEN, -1, AT_ONCE);
    if (chosen.isEmpty()) {
      return false;
    }
    List<DataObject> settled =
        chosen.stream()
            .map(
                object ->
                    object.in(
                        object.label() == null
                            ? DataObject.State.UNLABELED
                            : DataObject.State.LABELED))
            .toList();
    long labeled =
        settled.stream().filter(object -> object.state() == DataObject.State.LABELED).count();
    transactions.run(
        () -> {
          if (jobs.compareAndSet(
              job.with(
                  job.status(),
                  job.counters().plus(0, labeled, 0),
                  job.progress(),
                  job.lastModifiedAt()))) {
            dataObjects.settleAll(settled);
          }
        });
    return true;
  }
}

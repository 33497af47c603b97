package io.plumbline.labeling.engine;

import io.plumbline.autolabel.loop.Role;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.MachineLabeling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the rows of a job in line with what was decided of its objects, in small transactions.
 * Doing it twice gives the same rows.
 */
final class DecidedRows {

  /** Workers wait for a transaction to end, so none is long. */
  private static final int ROWS_AT_ONCE = 250;

  private final Transactions transactions;
  private final JobDocumentRepository documents;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
  private final LearningFiles files;

  DecidedRows(
      Transactions transactions,
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      LearningFiles files) {
    this.transactions = transactions;
    this.documents = documents;
    this.dataObjects = dataObjects;
    this.tasks = tasks;
    this.files = files;
  }

  /** Gives objects the model's label, and chooses those that people are asked about. */
  void follow(LabelingJob job, AutomationState state) {
    if (state.step() == 1) {
      choosePooled(job, state);
    }
    label(job, state);
    choose(job, state);
  }

  /** What the model knows nothing of is for people. */
  private void choosePooled(LabelingJob job, AutomationState state) {
    long after = -1;
    List<DataObject> page;
    do {
      page = dataObjects.findByState(job.id(), DataObject.State.POOLED, after, ROWS_AT_ONCE);
      List<DataObject> unknown = new ArrayList<>();
      for (DataObject object : page) {
        after = object.index();
        if (state.numberOf(object.index()) < 0) {
          unknown.add(object.in(DataObject.State.CHOSEN));
        }
      }
      settle(unknown);
    } while (page.size() == ROWS_AT_ONCE);
  }

  /**
   * Gives objects the model's label, also such as people were chosen for when a stopping condition
   * came first.
   */
  private void label(LabelingJob job, AutomationState state) {
    JobFacts facts = JobWorkflows.factsOf(job, documents.present(job));
    MachineLabeling labeling = files.labelingOf(job);
    Set<Integer> labeled = state.machineLabeled();
    Set<Integer> sample = Arrays.stream(state.sample()).boxed().collect(Collectors.toSet());
    if (labeled.isEmpty() && sample.isEmpty()) {
      return;
    }
    for (DataObject.State from : List.of(DataObject.State.POOLED, DataObject.State.CHOSEN)) {
      long after = -1;
      List<DataObject> page;
      do {
        page = dataObjects.findByState(job.id(), from, after, ROWS_AT_ONCE);
        List<DataObject> changed = new ArrayList<>();
        for (DataObject object : page) {
          after = object.index();
          int number = state.numberOf(object.index());
          boolean sampled = sample.contains(number);
          if (labeled.contains(number)
              || (sampled && state.loop().role(number) == Role.AUTOMATIC)) {
            changed.add(
                object.settled(
                    sampled ? DataObject.State.CHOSEN : DataObject.State.LABELED,
                    labeling
                        .machineLabel(
                            facts,
                            state.loop().label(number),
                            state.loop().confidence(number),
                            state.decidedAt())
                        .toString(),
                    null));
          }
        }
        settle(changed);
      } while (page.size() == ROWS_AT_ONCE);
    }
  }

  /** Chooses people for what the loop asks about; the model's label of a sample stays meanwhile. */
  private void choose(LabelingJob job, AutomationState state) {
    List<Long> indexes =
        Arrays.stream(state.loop().asked())
            .filter(object -> state.loop().role(object) != Role.AUTOMATIC)
            .mapToObj(state::indexOf)
            .toList();
    for (int from = 0; from < indexes.size(); from += ROWS_AT_ONCE) {
      List<Long> some = indexes.subList(from, Math.min(indexes.size(), from + ROWS_AT_ONCE));
      List<DataObject> chosen = new ArrayList<>();
      for (DataObject object : dataObjects.findAll(job.id(), some)) {
        chosen.add(object.settled(waiting(job, object), null, null));
      }
      settle(chosen);
    }
  }

  private void settle(List<DataObject> objects) {
    if (!objects.isEmpty()) {
      transactions.run(() -> dataObjects.settleAll(objects));
    }
  }

  /** An object that was out before has a task, which goes out again. */
  private DataObject.State waiting(LabelingJob job, DataObject object) {
    return object.iteration() > 0 && tasks.find(job.id(), object.index()).isPresent()
        ? DataObject.State.WAITING
        : DataObject.State.CHOSEN;
  }
}

package io.plumbline.labeling.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.Task;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.ConsolidatedBatch.ConsolidatedObject;
import io.plumbline.labeling.tasktype.LabelMetadata;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the answers to a batch into labels.
 *
 * <p>Everything is computed from rows that no longer change, and files get the names of a time that
 * was written beforehand: doing it twice gives the same.
 */
public final class BatchConsolidation {

  /** Workers wait for a transaction to end, so none is long. */
  private static final int ROWS_AT_ONCE = 250;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobDocumentRepository documents;
  private final DataObjectRepository dataObjects;
  private final AssignmentRepository assignments;
  private final TaskRepository tasks;
  private final JobStorage storage;
  private final JobWorkflows workflows;
  private final WorkerIdentities workers;
  private final ConsolidationFiles files;
  private final OutputWriting output;
  private final Clock clock;

  public BatchConsolidation(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      AssignmentRepository assignments,
      TaskRepository tasks,
      JobStorage storage,
      JobWorkflows workflows,
      WorkerIdentities workers,
      ConsolidationFiles files,
      OutputWriting output,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.documents = documents;
    this.dataObjects = dataObjects;
    this.assignments = assignments;
    this.tasks = tasks;
    this.storage = storage;
    this.workflows = workflows;
    this.workers = workers;
    this.files = files;
    this.output = output;
    this.clock = clock;
  }

  void run(LabelingJob job) throws IOException, JobFailure {
    int iteration = job.progress().iteration();
    Map<Long, Task> inputs =
        tasks.findByIteration(job.id(), iteration).stream()
            .collect(toMap(Task::objectIndex, task -> task));
    // Not by their state: a process that was killed may have settled some of them.
    List<DataObject> waiting =
        dataObjects.findByIteration(job.id(), iteration).stream()
            .filter(object -> inputs.containsKey(object.index()))
            .toList();
    AnnotatedBatch batch = batchOf(job, waiting, inputs);
    ConsolidatedBatch consolidated = new ConsolidatedBatch(List.of(), batch.evidence());
    if (!batch.objects().isEmpty()) {
      files.writeRequest(job, batch);
      consolidated =
          workflows.of(job).consolidation().consolidate(batch, storage.of(job.accountId()));
      files.writeResponse(job, batch, consolidated);
    }
    List<DataObject> settled = settle(job, waiting, consolidated);
    String evidence = consolidated.evidence();
    if (!settled.isEmpty()) {
      output.writeBatch(job, settled);
    }
    for (int from = 0; from < settled.size(); from += ROWS_AT_ONCE) {
      List<DataObject> some = settled.subList(from, Math.min(from + ROWS_AT_ONCE, settled.size()));
      transactions.run(() -> dataObjects.settleAll(some));
    }
    LabelingJob next = advanced(job, settled);
    boolean saved =
        transactions.call(
            () -> {
              if (!jobs.compareAndSet(next)) {
                return false;
              }
              if (evidence != null) {
                documents.putWorkerEvidence(job.id(), evidence);
              }
              return true;
            });
    if (saved && next.progress().phase() == JobPhase.FILLING) {
      output.writeWhileRunning(jobs.findById(job.id()).orElseThrow());
    }
  }

  private AnnotatedBatch batchOf(
      LabelingJob job, List<DataObject> waiting, Map<Long, Task> inputs) {
    Map<Long, List<Assignment>> answers =
        assignments.findSubmittedOfIteration(job.id(), job.progress().iteration()).stream()
            .collect(groupingBy(Assignment::objectIndex));
    Map<String, String> names = new HashMap<>();
    List<AnnotatedObject> objects = new ArrayList<>();
    for (DataObject object : waiting) {
      List<Assignment> given = answers.getOrDefault(object.index(), List.of());
      if (!given.isEmpty()) {
        objects.add(
            annotated(
                job,
                object,
                inputs,
                given.stream().map(answer -> annotation(answer, names)).toList()));
      }
    }
    Instant consolidationTime = job.progress().consolidationTime();
    Instant time = consolidationTime == null ? clock.instant() : consolidationTime;
    return new AnnotatedBatch(
        JobWorkflows.factsOf(job, documents.present(job)),
        objects,
        documents.findWorkerEvidence(job.id()).orElse(null),
        time,
        job.output().consolidationRequest(job.progress().iteration(), time));
  }

  private static AnnotatedObject annotated(
      LabelingJob job, DataObject object, Map<Long, Task> inputs, List<Annotation> annotations) {
    Task task = inputs.get(object.index());
    if (task == null || task.responseKey() == null) {
      throw new IllegalStateException(
          "object "
              + object.index()
              + " of job "
              + job.arn()
              + " has answers and no response file");
    }
    return new AnnotatedObject(
        object.index(),
        object.sourceRef(),
        object.source(),
        (ObjectNode) JSON.readTree(task.input()),
        new S3Location(job.output().outputPath().bucket(), task.responseKey()),
        annotations);
  }

  private Annotation annotation(Assignment answer, Map<String, String> names) {
    String worker = names.computeIfAbsent(answer.workerId(), id -> workers.of(id).workerId());
    return new Annotation(worker, (ObjectNode) JSON.readTree(answer.answer()));
  }

  private static List<DataObject> settle(
      LabelingJob job, List<DataObject> waiting, ConsolidatedBatch consolidated) {
    Map<Long, ConsolidatedObject> byIndex = new HashMap<>();
    consolidated.objects().forEach(object -> byIndex.put(object.index(), object));
    return waiting.stream()
        .map(object -> settle(object, byIndex.get(object.index()), job.status()))
        .toList();
  }

  private static DataObject settle(
      DataObject object, @Nullable ConsolidatedObject outcome, JobStatus status) {
    boolean hasLabel = outcome != null && outcome.failure() == null;
    if (!hasLabel && object.label() != null) {
      // It was sent out again in vain: the label that it had is better than none.
      return object.in(DataObject.State.LABELED);
    }
    if (outcome == null) {
      return status == JobStatus.STOPPING
          ? object.settled(DataObject.State.UNLABELED, null, null)
          : object.settled(
              DataObject.State.FAILED,
              null,
              "no worker answered while the object was available; give it more time with"
                  + " TaskAvailabilityLifetimeInSeconds or more workers");
    }
    return outcome.failure() == null
        ? object.settled(DataObject.State.LABELED, outcome.label().toString(), null)
        : object.settled(DataObject.State.FAILED, null, outcome.failure());
  }

  private LabelingJob advanced(LabelingJob job, List<DataObject> settled) {
    boolean automated = job.settings().automatedLabeling() != null;
    long machine = automated ? countMachineLabeled(job, settled) : 0;
    LabelCounters counters =
        job.counters()
            .plus(
                count(settled, DataObject.State.LABELED) - machine,
                machine,
                count(settled, DataObject.State.FAILED));
    boolean rest =
        job.progress().position().objectIndex() < counters.total()
            || dataObjects.hasWaiting(job.id())
            || dataObjects.hasChosen(job.id());
    boolean unlabeled = automated ? counters.unlabeled() > 0 : rest;
    boolean satisfied = unlabeled && StoppingConditions.areMet(job.settings(), counters);
    // A model may label what it can before a stopping condition ends its job.
    boolean stopping = job.status() == JobStatus.STOPPING || (satisfied && !automated);
    JobPhase next = automated ? JobPhase.LEARNING : JobPhase.FINISHING;
    JobPhase phase = stopping ? JobPhase.FINISHING : rest && !satisfied ? JobPhase.FILLING : next;
    return job.with(
        stopping ? JobStatus.STOPPING : job.status(),
        counters,
        job.progress().consolidated(phase),
        clock.instant());
  }

  /** Those of a sample that people were asked about in vain: they keep the model's label. */
  private static long countMachineLabeled(LabelingJob job, List<DataObject> settled) {
    return settled.stream()
        .filter(object -> object.state() == DataObject.State.LABELED && object.label() != null)
        .filter(
            object ->
                LabelMetadata.isMachine(
                    (ObjectNode) JSON.readTree(object.label()),
                    job.settings().labelAttributeName()))
        .count();
  }

  private static long count(List<DataObject> objects, DataObject.State state) {
    return objects.stream().filter(object -> object.state() == state).count();
  }
}

package io.plumbline.server.labeling;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.consolidation.multilabel.JointLabels;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.engine.JobAnswerCheck;
import io.plumbline.labeling.engine.JobWorkflows;
import io.plumbline.labeling.flowdefinition.ReviewJobs;
import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.task.AssignmentDesk;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.labeling.tasktype.boundingbox.BoundingBoxes;
import io.plumbline.labeling.tasktype.imageclassification.ImageClassification;
import io.plumbline.labeling.tasktype.instancesegmentation.InstanceSegmentation;
import io.plumbline.labeling.tasktype.keypoint.KeypointMarks;
import io.plumbline.labeling.tasktype.labelverification.LabelVerification;
import io.plumbline.labeling.tasktype.multilabel.MultilabelClassification;
import io.plumbline.labeling.tasktype.namedentity.NamedEntityRecognition;
import io.plumbline.labeling.tasktype.polygon.Polygons;
import io.plumbline.labeling.tasktype.polyline.Polylines;
import io.plumbline.labeling.tasktype.segmentation.MaskAdjustment;
import io.plumbline.labeling.tasktype.segmentation.SemanticSegmentation;
import io.plumbline.labeling.tasktype.textclassification.TextClassification;
import io.plumbline.labeling.tasktype.textranking.TextRanking;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.labeling.workforce.Workteams;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requesters and workers do with labeling jobs. */
@Configuration(proxyBeanMethods = false)
class LabelingConfiguration {

  /**
   * HTTP endpoints and Lambda answer many calls at a time; local programs have a bound of theirs.
   */
  private static final int FUNCTION_CALLS_AT_ONCE = 8;

  @Bean
  TaskTypes taskTypes() {
    CategoricalConsolidator consolidator = new ConsensusOfModels();
    return new TaskTypes(
        List.of(
            new ImageClassification(consolidator),
            new TextClassification(consolidator),
            MultilabelClassification.ofImages(new JointLabels()),
            MultilabelClassification.ofTexts(new JointLabels()),
            new NamedEntityRecognition(),
            BoundingBoxes.drawn(),
            BoundingBoxes.adjusted(),
            Polygons.drawn(),
            Polylines.drawn(),
            KeypointMarks.drawn(),
            new SemanticSegmentation(),
            new MaskAdjustment(),
            new InstanceSegmentation(),
            new TextRanking(),
            LabelVerification.ofBoundingBoxes(consolidator),
            LabelVerification.ofSemanticSegmentation(consolidator)));
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService functionCallers() {
    return Executors.newFixedThreadPool(
        FUNCTION_CALLS_AT_ONCE,
        task -> {
          Thread thread = new Thread(task, "function-caller");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean
  JobWorkflows jobWorkflows(
      TaskTypes taskTypes, AnnotationFunctions functions, ExecutorService functionCallers) {
    return new JobWorkflows(taskTypes, functions, functionCallers);
  }

  @Bean
  RandomIds randomIds(SecureRandom random) {
    return new RandomIds(random);
  }

  @Bean
  LabelingJobs labelingJobs(
      ServiceIdentity identity,
      LabelingJobRepository jobs,
      TagRepository tags,
      Workteams workteams,
      TaskTypes taskTypes,
      AnnotationFunctions functions,
      HumanTaskUis humanTaskUis,
      ActiveLearningModelRepository models,
      Transactions transactions,
      JobScheduler scheduler,
      RandomIds ids,
      Clock clock) {
    return new LabelingJobs(
        identity,
        jobs,
        tags,
        workteams,
        taskTypes,
        functions,
        humanTaskUis,
        models,
        transactions,
        scheduler,
        ids,
        clock);
  }

  /** A job's ARN has its name in lower case. */
  @Bean
  TaggableKind taggableLabelingJobs(LabelingJobRepository jobs) {
    return new TaggableKind(
        "labeling-job",
        (accountId, name) ->
            name.equals(name.toLowerCase(Locale.ROOT))
                && jobs.findByName(accountId, name).isPresent());
  }

  @Bean
  ReviewJobs reviewJobs(
      ServiceIdentity identity,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      TaskRepository tasks,
      HumanTaskUis uis,
      RandomIds ids,
      Clock clock) {
    return new ReviewJobs(identity, jobs, versions, tasks, uis, ids, clock);
  }

  @Bean
  TaskDesk taskDesk(
      Transactions transactions,
      LabelingJobRepository jobs,
      TaskRepository tasks,
      AssignmentRepository assignments,
      Memberships memberships,
      RandomIds ids,
      Clock clock) {
    return new TaskDesk(transactions, jobs, tasks, assignments, memberships, ids, clock);
  }

  @Bean
  AssignmentDesk assignmentDesk(
      Transactions transactions,
      TaskDesk desk,
      TaskRepository tasks,
      AssignmentRepository assignments,
      JobWorkflows workflows,
      JobDocumentRepository documents,
      JobScheduler scheduler,
      Clock clock) {
    return new AssignmentDesk(
        transactions,
        desk,
        tasks,
        assignments,
        new JobAnswerCheck(workflows, documents, tasks),
        scheduler,
        clock);
  }

  @Bean
  TaskTimers taskTimers(
      Transactions transactions,
      TaskRepository tasks,
      AssignmentRepository assignments,
      Clock clock) {
    return new TaskTimers(transactions, tasks, assignments, clock);
  }
}

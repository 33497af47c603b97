package io.plumbline.server.labeling;

import io.plumbline.autolabeldjl.ConvolutionalNetwork;
import io.plumbline.autolabelonnx.OnnxPictureEmbedding;
import io.plumbline.autolabelonnx.OnnxTextEmbedding;
import io.plumbline.autolabelonnx.PixelScale;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.automation.AutomationStateRepository;
import io.plumbline.labeling.automation.ObjectNetworks;
import io.plumbline.labeling.engine.AnswerCollection;
import io.plumbline.labeling.engine.BatchConsolidation;
import io.plumbline.labeling.engine.BatchFilling;
import io.plumbline.labeling.engine.ConsolidationFiles;
import io.plumbline.labeling.engine.HumanLoopReviews;
import io.plumbline.labeling.engine.JobAutomation;
import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.engine.JobEngine;
import io.plumbline.labeling.engine.JobFiles;
import io.plumbline.labeling.engine.JobInitialization;
import io.plumbline.labeling.engine.JobTemplates;
import io.plumbline.labeling.engine.JobWorkflows;
import io.plumbline.labeling.engine.OutputWriting;
import io.plumbline.labeling.engine.Preflight;
import io.plumbline.labeling.engine.ResponseFiles;
import io.plumbline.labeling.engine.SendingAgain;
import io.plumbline.labeling.engine.TaskMaking;
import io.plumbline.labeling.engine.VersionEffects;
import io.plumbline.labeling.engine.WorkerIdentities;
import io.plumbline.labeling.engine.WorkerResponse;
import io.plumbline.labeling.humanloop.HumanLoopRepository;
import io.plumbline.labeling.humantaskui.HumanTaskUiRepository;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What advances labeling jobs. */
@Configuration(proxyBeanMethods = false)
class JobEngineConfiguration {

  /** Files that are written at once, by all jobs together. */
  private static final int RESPONSES_AT_ONCE = 8;

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService responseWriters() {
    return Executors.newFixedThreadPool(
        RESPONSES_AT_ONCE,
        task -> {
          Thread thread = new Thread(task, "response-writer");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean(destroyMethod = "close")
  ModelTrainer modelTrainer() {
    return ModelTrainer.onHalfOfTheCores();
  }

  @Bean
  JobFiles jobFiles(
      JobWorkflows workflows, TaskTypes taskTypes, HumanTaskUiRepository humanTaskUis) {
    return new JobFiles(workflows, new JobTemplates(taskTypes, humanTaskUis));
  }

  @Bean
  JobChanges jobChanges(
      Transactions transactions,
      LabelingJobs labelingJobs,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      JobDocumentRepository documents,
      TaskRepository tasks,
      JobStorage storage,
      JobWorkflows workflows,
      JobFiles files,
      JobScheduler scheduler,
      Clock clock) {
    return new JobChanges(
        transactions,
        labelingJobs,
        jobs,
        versions,
        documents,
        tasks,
        storage,
        workflows,
        files,
        scheduler,
        clock);
  }

  @Bean
  TaskMaking taskMaking(
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      JobWorkflows workflows,
      Clock clock) {
    return new TaskMaking(documents, dataObjects, workflows, clock);
  }

  @Bean
  ResponseFiles responseFiles(
      AssignmentRepository assignments,
      Memberships memberships,
      JobStorage storage,
      ExecutorService responseWriters,
      Clock clock) {
    return new ResponseFiles(
        assignments,
        new WorkerResponse(new WorkerIdentities(memberships)),
        storage,
        responseWriters,
        clock);
  }

  @Bean
  SendingAgain sendingAgain(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      AssignmentRepository assignments,
      ResponseFiles responses,
      Clock clock) {
    return new SendingAgain(transactions, jobs, dataObjects, tasks, assignments, responses, clock);
  }

  /** Nothing of them is loaded before a job needs them. */
  @Bean
  ObjectNetworks objectNetworks(PlumblineSettings settings) throws IOException {
    Path model = settings.networks().textModel();
    Path tokenizer = settings.networks().textTokenizer();
    Path pictureModel = settings.networks().pictureModel();
    return new ObjectNetworks(
        model == null || tokenizer == null
            ? OnnxTextEmbedding.miniLm()
            : OnnxTextEmbedding.of(model, tokenizer),
        pictureModel == null ? null : OnnxPictureEmbedding.of(pictureModel, PixelScale.IMAGENET),
        settings.networks().trainsOnPictures() ? ConvolutionalNetwork.small() : null);
  }

  @Bean
  JobAutomation jobAutomation(
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
      ModelTrainer modelTrainer,
      ObjectNetworks networks,
      Clock clock) {
    return new JobAutomation(
        transactions,
        jobs,
        documents,
        dataObjects,
        tasks,
        states,
        models,
        tags,
        storage,
        workflows,
        scheduler,
        modelTrainer,
        networks,
        clock);
  }

  @Bean
  JobEngine jobEngine(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobDocumentRepository documents,
      TagRepository tags,
      JobVersionRepository versions,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      AssignmentRepository assignments,
      TaskTimers timers,
      JobStorage storage,
      JobWorkflows workflows,
      JobFiles files,
      Memberships memberships,
      ResponseFiles responses,
      JobAnnouncements announcements,
      TaskMaking making,
      SendingAgain sending,
      JobAutomation automation,
      HumanLoopRepository humanLoops,
      PlumblineSettings settings,
      Clock clock)
      throws IOException {
    Path temporary = Files.createDirectories(settings.data().resolve("tmp"));
    WorkerIdentities workers = new WorkerIdentities(memberships);
    OutputWriting output =
        new OutputWriting(transactions, jobs, dataObjects, storage, temporary, clock);
    return new JobEngine(
        transactions,
        jobs,
        new JobInitialization(
            transactions,
            jobs,
            versions,
            tags,
            storage,
            files,
            new Preflight(workflows, memberships, clock),
            settings.automatedLabelingMinimum(),
            clock),
        new BatchFilling(
            transactions, jobs, dataObjects, tasks, storage, making, sending, announcements, clock),
        new AnswerCollection(transactions, jobs, tasks, timers, responses, announcements, clock),
        new BatchConsolidation(
            transactions,
            jobs,
            documents,
            dataObjects,
            assignments,
            tasks,
            storage,
            workflows,
            workers,
            new ConsolidationFiles(storage),
            output,
            clock),
        output,
        new VersionEffects(transactions, jobs, versions, dataObjects, timers, sending),
        sending,
        automation,
        new HumanLoopReviews(
            transactions,
            humanLoops,
            tasks,
            assignments,
            timers,
            storage,
            new WorkerResponse(workers),
            announcements,
            clock),
        timers,
        clock);
  }
}

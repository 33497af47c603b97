package io.plumbline.server.labeling;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.engine.AnswerCollection;
import io.plumbline.labeling.engine.BatchConsolidation;
import io.plumbline.labeling.engine.BatchFilling;
import io.plumbline.labeling.engine.ConsolidationFiles;
import io.plumbline.labeling.engine.JobEngine;
import io.plumbline.labeling.engine.JobInitialization;
import io.plumbline.labeling.engine.JobTaskType;
import io.plumbline.labeling.engine.OutputWriting;
import io.plumbline.labeling.engine.WorkerIdentities;
import io.plumbline.labeling.engine.WorkerResponse;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.server.config.PlumblineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What advances labeling jobs. */
@Configuration(proxyBeanMethods = false)
class JobEngineConfiguration {

  @Bean
  JobEngine jobEngine(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      AssignmentRepository assignments,
      TaskTimers timers,
      JobStorage storage,
      JobTaskType taskTypes,
      Memberships memberships,
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
        new JobInitialization(transactions, jobs, documents, storage, taskTypes, clock),
        new BatchFilling(
            transactions, jobs, documents, dataObjects, tasks, storage, taskTypes, clock),
        new AnswerCollection(
            transactions,
            jobs,
            tasks,
            assignments,
            timers,
            storage,
            new WorkerResponse(workers),
            clock),
        new BatchConsolidation(
            transactions,
            jobs,
            documents,
            dataObjects,
            assignments,
            taskTypes,
            workers,
            new ConsolidationFiles(storage),
            output,
            clock),
        output,
        timers,
        clock);
  }
}

package io.plumbline.server.portal.page;

import io.plumbline.labeling.engine.JobWorkflows;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.ServiceAddress;
import io.plumbline.server.readaccess.ReadAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the worker pages. */
@Configuration(proxyBeanMethods = false)
class WorkerPageConfiguration {

  @Bean
  WorkerPages workerPages(
      JobDocumentRepository documents,
      JobWorkflows workflows,
      TaskRepository tasks,
      WorkteamRepository teams,
      ReadAccess readAccess) {
    return new WorkerPages(documents, workflows, tasks, teams, readAccess);
  }

  @Bean
  ServiceAddress serviceAddress(PlumblineSettings settings) {
    return new ServiceAddress(settings.publicUrl());
  }
}

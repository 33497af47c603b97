package io.plumbline.server.labeling;

import io.plumbline.database.Database;
import io.plumbline.labeling.automation.AutomationStateRepository;
import io.plumbline.labeling.humanloop.HumanLoopRepository;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.notification.TeamNotificationRepository;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.AssignmentRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.server.persistence.labeling.JdbcActiveLearningModelRepository;
import io.plumbline.server.persistence.labeling.JdbcAssignmentRepository;
import io.plumbline.server.persistence.labeling.JdbcAutomationStateRepository;
import io.plumbline.server.persistence.labeling.JdbcDataObjectRepository;
import io.plumbline.server.persistence.labeling.JdbcHumanLoopRepository;
import io.plumbline.server.persistence.labeling.JdbcJobDocumentRepository;
import io.plumbline.server.persistence.labeling.JdbcJobVersionRepository;
import io.plumbline.server.persistence.labeling.JdbcLabelingJobRepository;
import io.plumbline.server.persistence.labeling.JdbcTaskRepository;
import io.plumbline.server.persistence.labeling.JdbcTeamNotificationRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the labeling domain keeps rows and bytes. */
@Configuration(proxyBeanMethods = false)
class LabelingStorageConfiguration {

  @Bean
  LabelingJobRepository labelingJobRepository(Database database) {
    return new JdbcLabelingJobRepository(database);
  }

  @Bean
  JobDocumentRepository jobDocumentRepository(Database database) {
    return new JdbcJobDocumentRepository(database);
  }

  @Bean
  JobVersionRepository jobVersionRepository(Database database) {
    return new JdbcJobVersionRepository(database);
  }

  @Bean
  DataObjectRepository dataObjectRepository(Database database) {
    return new JdbcDataObjectRepository(database);
  }

  @Bean
  AutomationStateRepository automationStateRepository(Database database) {
    return new JdbcAutomationStateRepository(database);
  }

  @Bean
  ActiveLearningModelRepository activeLearningModelRepository(Database database) {
    return new JdbcActiveLearningModelRepository(database);
  }

  @Bean
  HumanLoopRepository humanLoopRepository(Database database) {
    return new JdbcHumanLoopRepository(database);
  }

  @Bean
  TaskRepository taskRepository(Database database) {
    return new JdbcTaskRepository(database);
  }

  @Bean
  AssignmentRepository assignmentRepository(Database database) {
    return new JdbcAssignmentRepository(database);
  }

  @Bean
  TeamNotificationRepository teamNotificationRepository(Database database) {
    return new JdbcTeamNotificationRepository(database);
  }

  @Bean
  JobStorage jobStorage(ObjectStore objectStore) {
    return new JobStorage(objectStore);
  }
}

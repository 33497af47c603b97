package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.labeling.engine.JobChanges;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.sagemaker.OperationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsForWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.StopLabelingJobRequest;

/** Offers the operations on labeling jobs. */
@Configuration(proxyBeanMethods = false)
class LabelingJobOperations {

  @Bean
  OperationGroup labelingJobOperationGroup(
      LabelingJobs jobs, JobChanges changes, Workteams workteams, TagRepository tags) {
    return registry ->
        registry
            .handle(
                "CreateLabelingJob",
                CreateLabelingJobRequest::builder,
                new CreateLabelingJobOperation(jobs))
            .handle(
                "DescribeLabelingJob",
                DescribeLabelingJobRequest::builder,
                new DescribeLabelingJobOperation(jobs, tags))
            .handle(
                "ListLabelingJobs",
                ListLabelingJobsRequest::builder,
                new ListLabelingJobsOperation(jobs))
            .handle(
                "ListLabelingJobsForWorkteam",
                ListLabelingJobsForWorkteamRequest::builder,
                new ListLabelingJobsForWorkteamOperation(jobs, workteams))
            .handle(
                "StopLabelingJob",
                StopLabelingJobRequest::builder,
                new StopLabelingJobOperation(jobs))
            .handle("UpdateLabelingJob", new UpdateLabelingJobOperation(changes))
            .handle("ListLabelingJobVersions", new ListLabelingJobVersionsOperation(changes));
  }
}

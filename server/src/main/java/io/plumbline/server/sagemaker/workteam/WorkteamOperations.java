package io.plumbline.server.sagemaker.workteam;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.workforce.WorkforceRepository;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.persistence.workforce.JdbcWorkteamRepository;
import io.plumbline.server.sagemaker.OperationGroup;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeSubscribedWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkteamRequest;
import software.amazon.awssdk.services.sagemaker.model.ListSubscribedWorkteamsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListWorkteamsRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkteamRequest;

/** Builds work teams and offers the operations on them. */
@Configuration(proxyBeanMethods = false)
class WorkteamOperations {

  private static final String PRIVATE_PREFIX = "private-crowd/";

  @Bean
  WorkteamRepository workteamRepository(Database database) {
    return new JdbcWorkteamRepository(database);
  }

  @Bean
  Workteams workteams(
      ServiceIdentity identity,
      WorkforceRepository workforces,
      WorkteamRepository workteams,
      TagRepository tags,
      Transactions transactions,
      Clock clock) {
    return new Workteams(identity, workforces, workteams, tags, transactions, clock);
  }

  @Bean
  TaggableKind taggableWorkteams(Workteams workteams) {
    return new TaggableKind(
        "workteam",
        (accountId, name) ->
            name.startsWith(PRIVATE_PREFIX)
                && workteams.find(accountId, name.substring(PRIVATE_PREFIX.length())).isPresent());
  }

  @Bean
  OperationGroup workteamOperationGroup(
      Workteams workteams, Workforces workforces, AdvertisedAddress address) {
    WorkteamView view = new WorkteamView(workteams, workforces, address);
    return registry ->
        registry
            .handle(
                "CreateWorkteam",
                CreateWorkteamRequest::builder,
                new CreateWorkteamOperation(workteams))
            .handle(
                "DescribeWorkteam",
                DescribeWorkteamRequest::builder,
                new DescribeWorkteamOperation(workteams, view))
            .handle(
                "UpdateWorkteam",
                UpdateWorkteamRequest::builder,
                new UpdateWorkteamOperation(workteams, view))
            .handle(
                "DeleteWorkteam",
                DeleteWorkteamRequest::builder,
                new DeleteWorkteamOperation(workteams))
            .handle(
                "ListWorkteams",
                ListWorkteamsRequest::builder,
                new ListWorkteamsOperation(workteams, view))
            .handle(
                "DescribeSubscribedWorkteam",
                DescribeSubscribedWorkteamRequest::builder,
                new DescribeSubscribedWorkteamOperation())
            .handle(
                "ListSubscribedWorkteams",
                ListSubscribedWorkteamsRequest::builder,
                new ListSubscribedWorkteamsOperation());
  }
}

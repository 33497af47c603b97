package io.plumbline.server.sagemaker.workforce;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.workforce.MembershipRepository;
import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.labeling.workforce.WorkerRepository;
import io.plumbline.labeling.workforce.WorkforceRepository;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.WorkteamRepository;
import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.persistence.workforce.JdbcMembershipRepository;
import io.plumbline.server.persistence.workforce.JdbcWorkerRepository;
import io.plumbline.server.persistence.workforce.JdbcWorkforceRepository;
import io.plumbline.server.sagemaker.OperationGroup;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.ListWorkforcesRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateWorkforceRequest;

/** Builds workforces and their workers, and offers the operations on workforces. */
@Configuration(proxyBeanMethods = false)
class WorkforceOperations {

  @Bean
  WorkforceRepository workforceRepository(Database database, SecretCipher cipher) {
    return new JdbcWorkforceRepository(database, cipher);
  }

  @Bean
  WorkerRepository workerRepository(Database database) {
    return new JdbcWorkerRepository(database);
  }

  @Bean
  MembershipRepository membershipRepository(Database database) {
    return new JdbcMembershipRepository(database);
  }

  @Bean
  Memberships memberships(
      ServiceIdentity identity, MembershipRepository memberships, WorkerRepository workers) {
    return new Memberships(identity, memberships, workers);
  }

  @Bean
  Workforces workforces(
      ServiceIdentity identity,
      WorkforceRepository workforces,
      WorkteamRepository workteams,
      TagRepository tags,
      Transactions transactions,
      Clock clock) {
    return new Workforces(identity, workforces, workteams, tags, transactions, clock);
  }

  @Bean
  AdvertisedAddress advertisedAddress(PlumblineSettings settings) {
    return AdvertisedAddress.of(settings);
  }

  @Bean
  TaggableKind taggableWorkforces(Workforces workforces) {
    return new TaggableKind(
        "workforce",
        (accountId, name) ->
            workforces.find(accountId).filter(found -> found.name().equals(name)).isPresent());
  }

  @Bean
  OperationGroup workforceOperationGroup(Workforces workforces, AdvertisedAddress address) {
    WorkforceView view = new WorkforceView(workforces, address);
    return registry ->
        registry
            .handle(
                "CreateWorkforce",
                CreateWorkforceRequest::builder,
                new CreateWorkforceOperation(workforces))
            .handle(
                "DescribeWorkforce",
                DescribeWorkforceRequest::builder,
                new DescribeWorkforceOperation(workforces, view))
            .handle(
                "UpdateWorkforce",
                UpdateWorkforceRequest::builder,
                new UpdateWorkforceOperation(workforces, view))
            .handle(
                "DeleteWorkforce",
                DeleteWorkforceRequest::builder,
                new DeleteWorkforceOperation(workforces))
            .handle(
                "ListWorkforces",
                ListWorkforcesRequest::builder,
                new ListWorkforcesOperation(workforces, view));
  }
}

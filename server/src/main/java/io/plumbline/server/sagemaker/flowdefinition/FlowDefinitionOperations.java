package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.labeling.flowdefinition.ReviewJobs;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.persistence.flowdefinition.JdbcFlowDefinitionRepository;
import io.plumbline.server.sagemaker.OperationGroup;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.CreateFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.ListFlowDefinitionsRequest;

/** Builds flow definitions and offers the operations on them. */
@Configuration(proxyBeanMethods = false)
class FlowDefinitionOperations {

  @Bean
  FlowDefinitions flowDefinitions(
      ServiceIdentity identity,
      Database database,
      Workteams workteams,
      HumanTaskUis uis,
      TagRepository tags,
      ReviewJobs reviewJobs,
      Transactions transactions,
      Clock clock) {
    return new FlowDefinitions(
        identity,
        new JdbcFlowDefinitionRepository(database),
        workteams,
        uis,
        tags,
        reviewJobs,
        transactions,
        clock);
  }

  @Bean
  TaggableKind taggableFlowDefinitions(FlowDefinitions definitions) {
    return new TaggableKind(FlowDefinitions.KIND, definitions::exists);
  }

  @Bean
  OperationGroup flowDefinitionOperationGroup(FlowDefinitions definitions) {
    return registry ->
        registry
            .handle(
                "CreateFlowDefinition",
                CreateFlowDefinitionRequest::builder,
                new CreateFlowDefinitionOperation(definitions))
            .handle(
                "DescribeFlowDefinition",
                DescribeFlowDefinitionRequest::builder,
                new DescribeFlowDefinitionOperation(definitions))
            .handle(
                "ListFlowDefinitions",
                ListFlowDefinitionsRequest::builder,
                new ListFlowDefinitionsOperation(definitions))
            .handle(
                "DeleteFlowDefinition",
                DeleteFlowDefinitionRequest::builder,
                new DeleteFlowDefinitionOperation(definitions));
  }
}

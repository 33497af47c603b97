package io.plumbline.server.sagemaker;

import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.server.accesskey.RequestVerification;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects the operations and answers them. */
@Configuration(proxyBeanMethods = false)
class SageMakerConfiguration {

  @Bean
  OperationDispatcher operationDispatcher(ObjectProvider<OperationGroup> groups) {
    OperationDispatcher.Builder builder = OperationDispatcher.builder(ApiModel.sageMaker());
    OperationRegistry registry = new OperationRegistry(builder);
    groups.orderedStream().forEach(group -> group.register(registry));
    OperationDispatcher dispatcher = builder.build();
    Set<String> unhandled = dispatcher.unhandled();
    if (!unhandled.isEmpty()) {
      LoggerFactory.getLogger(SageMakerConfiguration.class)
          .warn("operations of the API model that have no handler: {}", unhandled);
    }
    return dispatcher;
  }

  @Bean
  SageMakerEndpoint sageMakerEndpoint(
      RequestVerification verification, OperationDispatcher dispatcher) {
    return new SageMakerEndpoint(verification, dispatcher);
  }
}

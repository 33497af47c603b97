package io.plumbline.server.sagemaker.humanloop;

import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.operation.JsonOperation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.aws.operation.RestJsonDispatcher;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.flowdefinition.FlowDefinitions;
import io.plumbline.labeling.flowdefinition.ReviewJobs;
import io.plumbline.labeling.humanloop.HumanLoopRepository;
import io.plumbline.labeling.humanloop.HumanLoops;
import io.plumbline.labeling.humanloop.LoopStart;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.TaskTimers;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.sagemaker.DomainErrors;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds human loops and offers the operations on them. */
@Configuration(proxyBeanMethods = false)
class HumanLoopOperations {

  /** Room for the longest input content of the model (3,145,728 characters), most of it escaped. */
  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  @Bean
  HumanLoops humanLoops(
      ServiceIdentity identity,
      HumanLoopRepository loops,
      FlowDefinitions definitions,
      ReviewJobs reviewJobs,
      TaskRepository tasks,
      TaskTimers timers,
      JobAnnouncements announcements,
      JobScheduler scheduler,
      Transactions transactions,
      Clock clock) {
    return new HumanLoops(
        identity,
        loops,
        definitions,
        reviewJobs,
        tasks,
        timers,
        announcements,
        scheduler,
        transactions,
        clock);
  }

  @Bean
  HumanLoopEndpoint humanLoopEndpoint(RequestVerification verification, HumanLoops loops) {
    return new HumanLoopEndpoint(
        verification,
        RestJsonDispatcher.builder(ApiModel.a2iRuntime(), MAX_BODY_BYTES)
            .handle("StartHumanLoop", told(context -> start(loops, context)))
            .handle("DescribeHumanLoop", told(context -> describe(loops, context)))
            .handle("ListHumanLoops", told(new ListHumanLoopsOperation(loops)))
            .handle("StopHumanLoop", told(context -> stop(loops, context)))
            .handle("DeleteHumanLoop", told(context -> delete(loops, context)))
            .build());
  }

  private static ObjectNode start(HumanLoops loops, OperationContext context) {
    try {
      LoopStart start =
          loops.start(
              context.caller().accountId(),
              name(context),
              context.json().path("FlowDefinitionArn").stringValue(),
              context.json().path("HumanLoopInput").path("InputContent").stringValue());
      ObjectNode answer = nothing();
      HumanLoopViews.start(start, loops, answer);
      return answer;
    } catch (ResourceNotFoundException e) {
      // The model of this operation knows no such error.
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  private static ObjectNode describe(HumanLoops loops, OperationContext context) {
    ObjectNode answer = nothing();
    HumanLoopViews.describe(
        loops.describe(context.caller().accountId(), name(context)), loops, answer);
    return answer;
  }

  private static ObjectNode stop(HumanLoops loops, OperationContext context) {
    loops.stop(context.caller().accountId(), name(context));
    return nothing();
  }

  private static ObjectNode delete(HumanLoops loops, OperationContext context) {
    loops.delete(context.caller().accountId(), name(context));
    return nothing();
  }

  private static String name(OperationContext context) {
    return context.json().path("HumanLoopName").stringValue();
  }

  private static ObjectNode nothing() {
    return JsonMapper.shared().createObjectNode();
  }

  /** What it throws of the domain's errors is answered as AWS's errors. */
  private static JsonOperation told(JsonOperation operation) {
    return context -> {
      try {
        return operation.handle(context);
      } catch (RuntimeException e) {
        throw DomainErrors.toWire(e);
      }
    };
  }
}

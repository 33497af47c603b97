package io.plumbline.server.sagemaker.flowdefinition;

import io.plumbline.labeling.activation.RequestSource;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.flowdefinition.FlowSettings;
import io.plumbline.labeling.flowdefinition.HumanLoopSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreateFlowDefinitionRequest;
import software.amazon.awssdk.services.sagemaker.model.FlowDefinitionOutputConfig;
import software.amazon.awssdk.services.sagemaker.model.HumanLoopActivationConfig;
import software.amazon.awssdk.services.sagemaker.model.HumanLoopConfig;
import software.amazon.awssdk.services.sagemaker.model.HumanLoopRequestSource;

/** What a flow definition says, between the API and the domain. */
final class FlowSettingsShapes {

  private FlowSettingsShapes() {}

  /**
   * What a request says.
   *
   * @throws InvalidRequestException if it sets a price, which private teams do not have
   */
  static FlowSettings read(CreateFlowDefinitionRequest request) {
    HumanLoopRequestSource source = request.humanLoopRequestSource();
    HumanLoopActivationConfig activation = request.humanLoopActivationConfig();
    HumanLoopConfig humanLoop = request.humanLoopConfig();
    return new FlowSettings(
        source == null
            ? null
            : RequestSource.ofWireName(source.awsManagedHumanLoopRequestSourceAsString()),
        activation == null
            ? null
            : activation.humanLoopActivationConditionsConfig().humanLoopActivationConditions(),
        humanLoop == null ? null : read(humanLoop),
        request.outputConfig().s3OutputPath(),
        request.outputConfig().kmsKeyId(),
        request.roleArn());
  }

  static FlowDefinitionOutputConfig output(FlowSettings settings) {
    return FlowDefinitionOutputConfig.builder()
        .s3OutputPath(settings.outputPath())
        .kmsKeyId(settings.kmsKeyId())
        .build();
  }

  static @Nullable HumanLoopRequestSource source(FlowSettings settings) {
    RequestSource source = settings.requestSource();
    return source == null
        ? null
        : HumanLoopRequestSource.builder()
            .awsManagedHumanLoopRequestSource(source.wireName())
            .build();
  }

  static @Nullable HumanLoopActivationConfig activation(FlowSettings settings) {
    String conditions = settings.activationConditions();
    return conditions == null
        ? null
        : HumanLoopActivationConfig.builder()
            .humanLoopActivationConditionsConfig(
                config -> config.humanLoopActivationConditions(conditions))
            .build();
  }

  static @Nullable HumanLoopConfig humanLoop(FlowSettings settings) {
    HumanLoopSettings humanLoop = settings.humanLoop();
    return humanLoop == null
        ? null
        : HumanLoopConfig.builder()
            .workteamArn(humanLoop.workteamArn())
            .humanTaskUiArn(humanLoop.humanTaskUiArn())
            .taskTitle(humanLoop.taskTitle())
            .taskDescription(humanLoop.taskDescription())
            .taskCount(humanLoop.taskCount())
            .taskAvailabilityLifetimeInSeconds(humanLoop.availabilitySeconds())
            .taskTimeLimitInSeconds(humanLoop.timeLimitSeconds())
            .taskKeywords(keywords(humanLoop))
            .build();
  }

  private static @Nullable List<String> keywords(HumanLoopSettings humanLoop) {
    return humanLoop.keywords().isEmpty() ? null : humanLoop.keywords();
  }

  private static HumanLoopSettings read(HumanLoopConfig config) {
    if (config.publicWorkforceTaskPrice() != null) {
      throw new InvalidRequestException(
          "HumanLoopConfig.PublicWorkforceTaskPrice is for the public workforce (Amazon Mechanical"
              + " Turk), which is not available in this service; leave it out");
    }
    return new HumanLoopSettings(
        config.workteamArn(),
        config.humanTaskUiArn(),
        config.taskTitle(),
        config.taskDescription(),
        config.taskCount(),
        config.taskAvailabilityLifetimeInSeconds(),
        config.taskTimeLimitInSeconds(),
        config.taskKeywords());
  }
}

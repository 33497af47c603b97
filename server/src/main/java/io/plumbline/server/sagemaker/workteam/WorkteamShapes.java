package io.plumbline.server.sagemaker.workteam;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.MemberDefinition.CognitoGroup;
import io.plumbline.labeling.workforce.MemberDefinition.OidcGroups;
import io.plumbline.labeling.workforce.WorkerAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CognitoMemberDefinition;
import software.amazon.awssdk.services.sagemaker.model.EnabledOrDisabled;
import software.amazon.awssdk.services.sagemaker.model.IamPolicyConstraints;
import software.amazon.awssdk.services.sagemaker.model.MemberDefinition;
import software.amazon.awssdk.services.sagemaker.model.NotificationConfiguration;
import software.amazon.awssdk.services.sagemaker.model.OidcMemberDefinition;
import software.amazon.awssdk.services.sagemaker.model.S3Presign;
import software.amazon.awssdk.services.sagemaker.model.WorkerAccessConfiguration;

/** The parts of a work team between the API and the domain. */
final class WorkteamShapes {

  private WorkteamShapes() {}

  static List<io.plumbline.labeling.workforce.MemberDefinition> members(
      List<MemberDefinition> members) {
    return members.stream().map(WorkteamShapes::member).toList();
  }

  static MemberDefinition member(io.plumbline.labeling.workforce.MemberDefinition member) {
    if (member instanceof CognitoGroup group) {
      return MemberDefinition.builder()
          .cognitoMemberDefinition(
              CognitoMemberDefinition.builder()
                  .userPool(group.userPool())
                  .userGroup(group.userGroup())
                  .clientId(group.clientId())
                  .build())
          .build();
    }
    return MemberDefinition.builder()
        .oidcMemberDefinition(
            OidcMemberDefinition.builder().groups(((OidcGroups) member).groups()).build())
        .build();
  }

  /** The topic that is to hear of tasks; none if there is none, or none in the ARN. */
  static @Nullable String topicArn(@Nullable NotificationConfiguration configuration) {
    String arn = configuration == null ? null : configuration.notificationTopicArn();
    return arn == null || arn.endsWith(":") ? null : arn;
  }

  /**
   * How presigned addresses are bound to a worker's address.
   *
   * @throws InvalidRequestException if they are to be bound to one in a VPC
   */
  static WorkerAccess access(WorkerAccessConfiguration configuration) {
    S3Presign presign = configuration.s3Presign();
    IamPolicyConstraints constraints = presign == null ? null : presign.iamPolicyConstraints();
    if (constraints == null) {
      return WorkerAccess.UNSPECIFIED;
    }
    if (constraints.vpcSourceIp() == EnabledOrDisabled.ENABLED) {
      throw new InvalidRequestException(
          "WorkerAccessConfiguration.S3Presign.IamPolicyConstraints.VpcSourceIp cannot be Enabled:"
              + " this service is not in a VPC; use SourceIp");
    }
    return new WorkerAccess(truth(constraints.sourceIp()), truth(constraints.vpcSourceIp()));
  }

  static @Nullable WorkerAccessConfiguration access(WorkerAccess access) {
    if (access.equals(WorkerAccess.UNSPECIFIED)) {
      return null;
    }
    return WorkerAccessConfiguration.builder()
        .s3Presign(
            presign ->
                presign.iamPolicyConstraints(
                    constraints ->
                        constraints
                            .sourceIp(wire(access.sourceIp()))
                            .vpcSourceIp(wire(access.vpcSourceIp()))))
        .build();
  }

  private static io.plumbline.labeling.workforce.MemberDefinition member(MemberDefinition member) {
    CognitoMemberDefinition cognito = member.cognitoMemberDefinition();
    OidcMemberDefinition oidc = member.oidcMemberDefinition();
    if (cognito != null && oidc == null) {
      return new CognitoGroup(cognito.userPool(), cognito.userGroup(), cognito.clientId());
    }
    if (cognito == null && oidc != null && oidc.hasGroups()) {
      return new OidcGroups(oidc.groups());
    }
    throw new InvalidRequestException(
        "each of MemberDefinitions needs exactly one of CognitoMemberDefinition and"
            + " OidcMemberDefinition, the latter with Groups");
  }

  private static @Nullable Boolean truth(@Nullable EnabledOrDisabled wire) {
    return wire == null ? null : wire == EnabledOrDisabled.ENABLED;
  }

  private static @Nullable EnabledOrDisabled wire(@Nullable Boolean truth) {
    return truth == null ? null : truth ? EnabledOrDisabled.ENABLED : EnabledOrDisabled.DISABLED;
  }
}

package io.plumbline.server.sagemaker.workforce;

import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.IpAddressType;
import io.plumbline.labeling.workforce.Workforces;
import software.amazon.awssdk.services.sagemaker.model.CognitoConfig;
import software.amazon.awssdk.services.sagemaker.model.Workforce;
import software.amazon.awssdk.services.sagemaker.model.WorkforceStatus;

/** Shows workforces as the API does. Safe for use by many threads. */
final class WorkforceView {

  private final Workforces workforces;
  private final AdvertisedAddress address;

  WorkforceView(Workforces workforces, AdvertisedAddress address) {
    this.workforces = workforces;
    this.address = address;
  }

  /** A workforce; a change takes effect at once, so it is always active. */
  Workforce of(io.plumbline.labeling.workforce.Workforce workforce) {
    IpAddressType ipAddressType = workforce.ipAddressType();
    Workforce.Builder view =
        Workforce.builder()
            .workforceName(workforce.name())
            .workforceArn(workforces.arn(workforce))
            .createDate(workforce.createdAt())
            .lastUpdatedDate(workforce.lastUpdatedAt())
            .sourceIpConfig(ranges -> ranges.cidrs(workforce.sourceIps().texts()))
            .subDomain(address.subDomain())
            .status(WorkforceStatus.ACTIVE)
            .ipAddressType(ipAddressType == null ? null : ipAddressType.wireName());
    if (workforce.provider() instanceof IdentityProvider.Cognito cognito) {
      view.cognitoConfig(
          CognitoConfig.builder()
              .userPool(cognito.userPool())
              .clientId(cognito.clientId())
              .build());
    } else if (workforce.provider() instanceof IdentityProvider.Oidc oidc) {
      view.oidcConfig(WorkforceShapes.withoutSecret(oidc));
    }
    return view.build();
  }
}

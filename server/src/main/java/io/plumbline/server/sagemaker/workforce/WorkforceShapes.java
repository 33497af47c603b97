package io.plumbline.server.sagemaker.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.ClientSecret;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.labeling.workforce.IpAddressType;
import io.plumbline.labeling.workforce.SourceIpRule;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CognitoConfig;
import software.amazon.awssdk.services.sagemaker.model.OidcConfig;
import software.amazon.awssdk.services.sagemaker.model.OidcConfigForResponse;
import software.amazon.awssdk.services.sagemaker.model.SourceIpConfig;
import software.amazon.awssdk.services.sagemaker.model.WorkforceVpcConfigRequest;

/** The parts of a workforce between the API and the domain. */
final class WorkforceShapes {

  private WorkforceShapes() {}

  /**
   * Who is to know the workers.
   *
   * @throws InvalidRequestException unless exactly one of both is there
   */
  static IdentityProvider provider(@Nullable CognitoConfig cognito, @Nullable OidcConfig oidc) {
    if (cognito != null && oidc == null) {
      return new IdentityProvider.Cognito(cognito.userPool(), cognito.clientId());
    }
    if (cognito == null && oidc != null) {
      return oidc(oidc);
    }
    throw new InvalidRequestException(
        "a workforce needs exactly one of CognitoConfig and OidcConfig; "
            + (cognito == null ? "none was given" : "both were given"));
  }

  static IdentityProvider.Oidc oidc(OidcConfig oidc) {
    return new IdentityProvider.Oidc(
        oidc.clientId(),
        new ClientSecret(oidc.clientSecret()),
        oidc.issuer(),
        oidc.authorizationEndpoint(),
        oidc.tokenEndpoint(),
        oidc.userInfoEndpoint(),
        oidc.logoutEndpoint(),
        oidc.jwksUri(),
        oidc.scope(),
        oidc.authenticationRequestExtraParams());
  }

  /** The provider's settings for an answer: all but the secret. */
  static OidcConfigForResponse withoutSecret(IdentityProvider.Oidc oidc) {
    return OidcConfigForResponse.builder()
        .clientId(oidc.clientId())
        .issuer(oidc.issuer())
        .authorizationEndpoint(oidc.authorizationEndpoint())
        .tokenEndpoint(oidc.tokenEndpoint())
        .userInfoEndpoint(oidc.userInfoEndpoint())
        .logoutEndpoint(oidc.logoutEndpoint())
        .jwksUri(oidc.jwksUri())
        .scope(oidc.scope())
        .authenticationRequestExtraParams(
            oidc.extraParameters().isEmpty() ? null : oidc.extraParameters())
        .build();
  }

  static @Nullable SourceIpRule sourceIps(@Nullable SourceIpConfig config) {
    return config == null ? null : SourceIpRule.of(config.cidrs());
  }

  static @Nullable IpAddressType ipAddressType(@Nullable String wireName) {
    return wireName == null ? null : IpAddressType.ofWireName(wireName);
  }

  /**
   * Refuses a private network; an empty one means none and is let pass.
   *
   * @throws InvalidRequestException if the portal would have to be in one
   */
  static void refuseVpc(@Nullable WorkforceVpcConfigRequest vpc) {
    if (vpc != null && (vpc.vpcId() != null || vpc.hasSecurityGroupIds() || vpc.hasSubnets())) {
      throw new InvalidRequestException(
          "WorkforceVpcConfig is not supported: this service is not in a VPC; restrict the portal"
              + " by SourceIpConfig, or by the network that the service is in");
    }
  }
}

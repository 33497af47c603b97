package io.plumbline.labeling.workforce;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who knows the workers of a workforce and their groups. */
public sealed interface IdentityProvider {

  /**
   * A user pool; here, a pool of this service's own directory.
   *
   * @param userPool the pool, such as {@code us-east-1_Plumbline}
   * @param clientId the client through which the pool is reached
   */
  record Cognito(String userPool, String clientId) implements IdentityProvider {}

  /**
   * The requester's own OpenID Connect provider.
   *
   * @param clientId this service's name at the provider
   * @param clientSecret this service's secret at the provider
   * @param issuer who signs the tokens
   * @param authorizationEndpoint where workers sign in
   * @param tokenEndpoint where codes become tokens
   * @param userInfoEndpoint where an opaque token becomes claims
   * @param logoutEndpoint where workers sign out
   * @param jwksUri where the keys of the tokens are
   * @param scope the scopes to ask for, separated by spaces, or null for {@code openid}
   * @param extraParameters further parameters of the authorization request
   */
  record Oidc(
      String clientId,
      ClientSecret clientSecret,
      String issuer,
      String authorizationEndpoint,
      String tokenEndpoint,
      String userInfoEndpoint,
      String logoutEndpoint,
      String jwksUri,
      @Nullable String scope,
      Map<String, String> extraParameters)
      implements IdentityProvider {

    public Oidc {
      extraParameters = Map.copyOf(extraParameters);
    }
  }
}

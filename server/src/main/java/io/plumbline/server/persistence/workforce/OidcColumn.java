package io.plumbline.server.persistence.workforce;

import io.plumbline.labeling.workforce.ClientSecret;
import io.plumbline.labeling.workforce.IdentityProvider;
import io.plumbline.server.accesskey.SecretCipher;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The settings of an OpenID Connect provider as JSON, the client secret encrypted. */
final class OidcColumn {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SecretCipher cipher;

  OidcColumn(SecretCipher cipher) {
    this.cipher = cipher;
  }

  private record Stored(
      String clientId,
      String encryptedClientSecret,
      String issuer,
      String authorizationEndpoint,
      String tokenEndpoint,
      String userInfoEndpoint,
      String logoutEndpoint,
      String jwksUri,
      @Nullable String scope,
      Map<String, String> extraParameters) {}

  String write(String accountId, IdentityProvider.Oidc provider) {
    return JSON.writeValueAsString(
        new Stored(
            provider.clientId(),
            cipher.encrypt(provider.clientSecret().value(), owner(accountId)),
            provider.issuer(),
            provider.authorizationEndpoint(),
            provider.tokenEndpoint(),
            provider.userInfoEndpoint(),
            provider.logoutEndpoint(),
            provider.jwksUri(),
            provider.scope(),
            provider.extraParameters()));
  }

  IdentityProvider.Oidc read(String accountId, String column) {
    Stored stored = JSON.readValue(column, Stored.class);
    return new IdentityProvider.Oidc(
        stored.clientId(),
        new ClientSecret(cipher.decrypt(stored.encryptedClientSecret(), owner(accountId))),
        stored.issuer(),
        stored.authorizationEndpoint(),
        stored.tokenEndpoint(),
        stored.userInfoEndpoint(),
        stored.logoutEndpoint(),
        stored.jwksUri(),
        stored.scope(),
        stored.extraParameters());
  }

  private static String owner(String accountId) {
    return "workforce of " + accountId;
  }
}

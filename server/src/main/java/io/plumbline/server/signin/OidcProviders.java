package io.plumbline.server.signin;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.IdentityProvider.Oidc;
import io.plumbline.labeling.workforce.OidcClaims;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with OpenID Connect providers by the authorization code flow with PKCE, as Ground Truth
 * does for workforces with an {@code OidcConfig}: the access token is a JWT with the worker's
 * claims, or the user info endpoint has them. Safe for use by many threads.
 */
final class OidcProviders {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_BYTES = 256 * 1024;
  private static final String DEFAULT_SCOPE = "openid";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final OidcTokens tokens = new OidcTokens();

  /** Where a browser has to go to sign in. */
  static URI authorization(Oidc provider, PendingSignIn pending, URI redirectUri) {
    Map<String, String> parameters = new LinkedHashMap<>(provider.extraParameters());
    parameters.put("response_type", "code");
    parameters.put("client_id", provider.clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    String scope = provider.scope();
    parameters.put("scope", scope == null ? DEFAULT_SCOPE : scope);
    parameters.put("state", pending.state());
    parameters.put("code_challenge", pending.challenge());
    parameters.put("code_challenge_method", "S256");
    String endpoint = provider.authorizationEndpoint();
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + form(parameters));
  }

  /**
   * What the provider says of whom it has sent back with a code.
   *
   * @throws OidcFailure when it does not vouch for anybody, or not in the way it should
   */
  OidcClaims claims(Oidc provider, PendingSignIn pending, String code, URI redirectUri)
      throws OidcFailure {
    Object token =
        post(
                provider.tokenEndpoint(),
                Optional.empty(),
                form(
                    Map.of(
                        "grant_type", "authorization_code",
                        "client_id", provider.clientId(),
                        "client_secret", provider.clientSecret().value(),
                        "code", code,
                        "redirect_uri", redirectUri.toString(),
                        "code_verifier", pending.verifier())))
            .get("access_token");
    if (!(token instanceof String accessToken)) {
      throw new OidcFailure("the token endpoint gave no access_token", null);
    }
    Optional<Map<String, Object>> claims = tokens.claims(provider, accessToken);
    try {
      return OidcClaims.of(
          claims.isPresent()
              ? claims.get()
              : post(provider.userInfoEndpoint(), Optional.of(accessToken), ""));
    } catch (InvalidRequestException e) {
      throw new OidcFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private Map<String, Object> post(String endpoint, Optional<String> bearer, String form)
      throws OidcFailure {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(endpoint))
              .timeout(PATIENCE)
              .header("Accept", "application/json")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form));
      bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MAX_BYTES);
        if (answer.statusCode() != 200) {
          throw new OidcFailure(endpoint + " answered " + answer.statusCode(), null);
        }
        return JSON.readValue(bytes, new TypeReference<Map<String, Object>>() {});
      }
    } catch (IOException | IllegalArgumentException | JacksonException e) {
      throw new OidcFailure(endpoint + " gave no answer that can be used: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OidcFailure("interrupted while waiting for " + endpoint, e);
    }
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

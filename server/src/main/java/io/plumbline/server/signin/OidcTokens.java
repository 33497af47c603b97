package io.plumbline.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.plumbline.labeling.workforce.IdentityProvider.Oidc;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies the tokens of providers: signed by one of the keys that the provider publishes, in an
 * algorithm with a public key, by the right issuer, and not expired. Keys are kept for minutes.
 * Safe for use by many threads.
 */
final class OidcTokens {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int MAX_KEY_BYTES = 256 * 1024;

  private final Map<String, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

  /**
   * The claims of a token.
   *
   * @return empty when it is no signed JWT
   * @throws OidcFailure when it is one that must not be believed
   */
  Optional<Map<String, Object>> claims(Oidc provider, String token) throws OidcFailure {
    SignedJWT jwt;
    try {
      jwt = SignedJWT.parse(token);
    } catch (ParseException opaque) {
      return Optional.empty();
    }
    try {
      return Optional.of(processor(provider).process(jwt, null).getClaims());
    } catch (BadJOSEException | JOSEException e) {
      throw new OidcFailure("the token is not valid: " + e.getMessage(), e);
    }
  }

  private DefaultJWTProcessor<SecurityContext> processor(Oidc provider) throws OidcFailure {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.Family.SIGNATURE, keysAt(provider.jwksUri())));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            new JWTClaimsSet.Builder().issuer(provider.issuer()).build(), Set.of("exp")));
    return processor;
  }

  private JWKSource<SecurityContext> keysAt(String jwksUri) throws OidcFailure {
    JWKSource<SecurityContext> known = keys.get(jwksUri);
    if (known != null) {
      return known;
    }
    try {
      JWKSource<SecurityContext> source =
          JWKSourceBuilder.create(
                  URI.create(jwksUri).toURL(),
                  new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MAX_KEY_BYTES))
              .build();
      keys.put(jwksUri, source);
      return source;
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new OidcFailure("JwksUri " + jwksUri + " is no address", e);
    }
  }
}

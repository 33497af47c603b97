package io.plumbline.server.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.labeling.workforce.ClientSecret;
import io.plumbline.labeling.workforce.IdentityProvider.Oidc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OpenID Connect provider with one user. Its token endpoint takes a code only with what
 * belongs to it: client and secret, redirect URI, and the verifier of the challenge (RFC 7636).
 */
public final class OidcPeer implements AutoCloseable {

  public static final String CLIENT_ID = "plumbline-at-the-provider";

  private static final String SECRET = "known to two";
  private static final String CODE = "the-code";
  private static final String OPAQUE_TOKEN = "opaque-token";

  private final HttpServer server;
  private final RSAKey key;
  private volatile RSAKey signingKey;
  private volatile boolean opaque;
  private volatile long secondsToLive = 300;
  private volatile Map<String, ?> claims = Map.of();
  private volatile Map<String, String> asked = Map.of();

  public OidcPeer() throws IOException, JOSEException {
    key = newKey();
    signingKey = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userInfo);
    server.createContext(
        "/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  /** How a workforce is on this provider. */
  public Oidc settings() {
    return new Oidc(
        CLIENT_ID,
        new ClientSecret(SECRET),
        issuer(),
        issuer() + "/authorize",
        issuer() + "/token",
        issuer() + "/userinfo",
        issuer() + "/logout",
        issuer() + "/keys",
        "openid profile",
        Map.of("prompt", "login"));
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it says of its user from now on, in a JWT. */
  public void claims(Map<String, ?> newClaims) {
    claims = newClaims;
    opaque = false;
    signingKey = key;
    secondsToLive = 300;
  }

  /** From now on tokens say nothing, and the user info endpoint says all. */
  public void giveOpaqueTokens() {
    opaque = true;
  }

  /** From now on tokens are signed by a key that is not published. */
  public void signWithAnotherKey() throws JOSEException {
    signingKey = newKey();
  }

  /** From now on tokens have expired long ago. */
  public void giveOldTokens() {
    secondsToLive = -3600;
  }

  /**
   * What a browser and its user do at the authorization endpoint.
   *
   * @return where the browser is sent back to
   */
  public URI authorize(URI sentTo) {
    asked = parameters(sentTo.getRawQuery());
    return URI.create(asked.get("redirect_uri") + "?code=" + CODE + "&state=" + asked.get("state"));
  }

  /** The parameters of the last authorization. */
  public Map<String, String> asked() {
    return asked;
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    boolean right =
        exchange.getRequestMethod().equals("POST")
            && "authorization_code".equals(form.get("grant_type"))
            && CLIENT_ID.equals(form.get("client_id"))
            && SECRET.equals(form.get("client_secret"))
            && CODE.equals(form.get("code"))
            && asked.get("redirect_uri").equals(form.get("redirect_uri"))
            && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    String token = opaque ? OPAQUE_TOKEN : jwt();
    answer(
        exchange,
        right ? 200 : 400,
        right
            ? "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"}"
            : "{\"error\":\"invalid_grant\"}");
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    boolean right =
        ("Bearer " + OPAQUE_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    answer(exchange, right ? 200 : 401, JsonMapper.shared().writeValueAsString(claims));
  }

  private String jwt() {
    JWTClaimsSet.Builder all =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .expirationTime(Date.from(Instant.now().plusSeconds(secondsToLive)));
    claims.forEach(all::claim);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signingKey.getKeyID()).build(),
            all.build());
    try {
      jwt.sign(new RSASSASigner(signingKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static RSAKey newKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("1").generate();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package io.plumbline.labeling.workforce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A worker as worker-response files and consolidation requests name one.
 *
 * @param workerId {@code private.<region>.<16 hexadecimal digits>}: the same for all work of a
 *     worker
 * @param identityProviderType {@code Cognito} or {@code Oidc}
 * @param issuer the user pool's address, or the provider's issuer
 * @param sub the worker's id in the pool, or at the provider
 */
public record WorkerIdentity(
    String workerId, String identityProviderType, String issuer, String sub) {

  private static final int DIGITS = 16;

  /** The identity of a worker of a service in {@code region}. */
  public static WorkerIdentity of(Worker worker, String region) {
    String digits = sha256(worker.accountId() + "/" + worker.userPool() + "/" + worker.id());
    String workerId = "private." + region + "." + digits.substring(0, DIGITS);
    if (OidcPool.isOne(worker.userPool())) {
      String username = worker.username().value();
      return new WorkerIdentity(
          workerId,
          "Oidc",
          OidcPool.issuerOf(worker.userPool()),
          username.substring(0, username.length() - subjectSuffix(worker.accountId()).length()));
    }
    return new WorkerIdentity(workerId, "Cognito", issuer(worker.userPool()), worker.id());
  }

  /** What makes a provider's subject a username that is unique in this service. */
  static String subjectSuffix(String accountId) {
    return "@" + accountId;
  }

  /** A pool's id begins with the region that it is in: {@code us-east-1_Plumbline}. */
  private static String issuer(String userPool) {
    String region = userPool.substring(0, userPool.lastIndexOf('_'));
    return "https://cognito-idp." + region + ".amazonaws.com/" + userPool;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

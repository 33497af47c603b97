package io.plumbline.labeling.workforce;

/**
 * The pool in the directory for those who sign in at an OpenID Connect provider: {@code oidc} and
 * the provider's issuer. A requester's own pools are {@code <region>_<name>} and never look like
 * it.
 */
public final class OidcPool {

  /** What all such pools begin with, and how the groups of teams name them, whatever the issuer. */
  public static final String KIND = "oidc";

  private static final String PREFIX = KIND + " ";

  private OidcPool() {}

  /** The pool of an issuer. */
  static String of(String issuer) {
    return PREFIX + issuer;
  }

  /** Whether a pool is that of an issuer. */
  static boolean isOne(String pool) {
    return pool.startsWith(PREFIX);
  }

  /** The issuer of such a pool. */
  static String issuerOf(String pool) {
    return pool.substring(PREFIX.length());
  }
}

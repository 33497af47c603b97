package io.plumbline.labeling.workforce.password;

/** Turns passwords into hashes that are slow to guess. Safe for use by many threads. */
public interface PasswordHasher {

  /** The hash of a password, with its salt and parameters; another one each time. */
  String hash(String password);

  /**
   * A hash that no known password has, made without hashing. To compare a password with it takes as
   * long as with any other.
   */
  String hashOfNobody();

  /** Whether the hash was made from the password. Takes as long either way. */
  boolean matches(String password, String hash);

  /** Whether the hash was made with weaker parameters than new ones are. */
  boolean isOutdated(String hash);
}

package io.plumbline.labeling.workforce.password;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes credentials and checks passwords against them. Safe for use by many threads.
 *
 * <p>Hashing takes tens of milliseconds, on purpose: call this outside transactions.
 */
public final class Passwords {

  /** How long a one-time password can be used, as in Amazon Cognito. */
  public static final Duration ONE_TIME_LIFETIME = Duration.ofDays(7);

  private final PasswordHasher hasher;
  private final OneTimePasswords oneTimePasswords;
  private final Clock clock;

  public Passwords(PasswordHasher hasher, OneTimePasswords oneTimePasswords, Clock clock) {
    this.hasher = hasher;
    this.oneTimePasswords = oneTimePasswords;
    this.clock = clock;
  }

  /** Makes up a one-time password. */
  public IssuedPassword issue() {
    String clearText = oneTimePasswords.next();
    return new IssuedPassword(clearText, new Credential(hash(clearText), true, now()));
  }

  /** The credential of a password that its worker chose. */
  public Credential chosen(String password) {
    return new Credential(hash(password), false, now());
  }

  /**
   * Whether the password is right and can still be used.
   *
   * @param credential the worker's credential, or nothing if there is no such worker; that takes as
   *     long
   */
  public boolean matches(String password, Optional<Credential> credential) {
    String hash = credential.map(Credential::hash).orElseGet(hasher::hashOfNobody);
    boolean right = hasher.matches(normalized(password), hash);
    return right && credential.filter(this::isUsable).isPresent();
  }

  /**
   * The credential in which to store a password that was right, if its hash is weaker than new ones
   * are.
   */
  public Optional<Credential> strengthened(String password, Credential credential) {
    return hasher.isOutdated(credential.hash())
        ? Optional.of(new Credential(hash(password), credential.oneTime(), credential.setAt()))
        : Optional.empty();
  }

  private boolean isUsable(Credential credential) {
    return !credential.oneTime() || now().isBefore(credential.setAt().plus(ONE_TIME_LIFETIME));
  }

  private String hash(String password) {
    return hasher.hash(normalized(password));
  }

  /** One form for letters that keyboards of different systems compose differently. */
  private static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

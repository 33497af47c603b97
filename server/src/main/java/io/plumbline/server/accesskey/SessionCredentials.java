package io.plumbline.server.accesskey;

import io.plumbline.aws.sigv4.AccessKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials that are good for a while: an access key, its secret, and a session token without
 * which both are worth nothing.
 *
 * <p>Nothing is stored. The token is what the verifier has to know (secret, account, end),
 * encrypted under the master key for the id of the access key, so it can be neither made nor
 * changed by anybody else. Safe for use by many threads.
 */
public final class SessionCredentials {

  /** Told apart from lasting keys, which begin with PLUM. */
  private static final String PREFIX = "PSES";

  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 30;
  private static final Pattern CONTENT = Pattern.compile("([^ ]+) ([0-9]{12}) ([0-9]+)");

  private final SecretCipher cipher;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * @param cipher makes and reads the tokens
   * @param random the source of ids and secrets
   */
  public SessionCredentials(SecretCipher cipher, Clock clock, SecureRandom random) {
    this.cipher = cipher;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What a client signs with.
   *
   * @param sessionToken goes with every request
   * @param expiration when they stop working
   */
  public record Issued(
      String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {

    @Override
    public String toString() {
      return "Issued[accessKeyId=" + accessKeyId + ", expiration=" + expiration + "]";
    }
  }

  /** Makes credentials of an account. */
  public Issued issue(String accountId, Duration duration) {
    byte[] idBytes = new byte[ID_BYTES];
    random.nextBytes(idBytes);
    String id = PREFIX + HexFormat.of().formatHex(idBytes).toUpperCase(Locale.ROOT);
    byte[] secretBytes = new byte[SECRET_BYTES];
    random.nextBytes(secretBytes);
    String secret = Base64.getEncoder().encodeToString(secretBytes);
    Instant end = clock.instant().plus(duration).truncatedTo(ChronoUnit.SECONDS);
    String token = cipher.encrypt(secret + " " + accountId + " " + end.getEpochSecond(), id);
    return new Issued(id, secret, token, end);
  }

  /** The key that a token belongs to; empty when it is not one of ours or its time is over. */
  Optional<AccessKey> find(String accessKeyId, String sessionToken) {
    if (!accessKeyId.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Matcher content;
    try {
      content = CONTENT.matcher(cipher.decrypt(sessionToken, accessKeyId));
    } catch (SecretUnreadableException e) {
      return Optional.empty();
    }
    boolean valid =
        content.matches()
            && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(content.group(3))));
    return valid
        ? Optional.of(new AccessKey(accessKeyId, content.group(1), content.group(2), true))
        : Optional.empty();
  }
}

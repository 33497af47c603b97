package io.plumbline.server.accesskey;

import io.plumbline.server.accesskey.AccessKeyRepository.Stored;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Makes access keys, shows them, turns them on and off. Safe for use by many threads. */
public final class AccessKeyService {

  /** Ours are told apart from Amazon's, which begin with AKIA and which scanners look for. */
  private static final String PREFIX = "PLUM";

  /** RFC 4648 base32: no 0, 1, 8, 9 to be misread. */
  private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final int ID_LENGTH = 20;
  private static final int SECRET_BYTES = 30;

  private final AccessKeyRepository repository;
  private final SecretCipher cipher;
  private final Clock clock;
  private final SecureRandom random;

  AccessKeyService(
      AccessKeyRepository repository, SecretCipher cipher, Clock clock, SecureRandom random) {
    this.repository = repository;
    this.cipher = cipher;
    this.clock = clock;
    this.random = random;
  }

  /** Makes a key and stores it; its secret cannot be shown again. */
  public NewAccessKey create(String accountId, String description) {
    NewAccessKey made = make(accountId, description);
    store(made);
    return made;
  }

  /** Makes a key that is good for nothing until it is stored. */
  public NewAccessKey make(String accountId, String description) {
    AccessKey key =
        new AccessKey(
            newId(), accountId, description, true, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new NewAccessKey(key, Base64.getEncoder().encodeToString(bytes));
  }

  /** Stores a key that {@link #make} made: from now on requests may be signed with it. */
  public void store(NewAccessKey made) {
    String encrypted = cipher.encrypt(made.secretAccessKey(), made.key().accessKeyId());
    repository.add(new Stored(made.key(), encrypted));
  }

  /** All keys, the oldest first. */
  public List<AccessKey> list() {
    return repository.list();
  }

  /**
   * Turns a key on or off; a running service heeds it within {@link CachedAccessKeys#KEPT}.
   *
   * @return false when there is no such key
   */
  public boolean setEnabled(String accessKeyId, boolean enabled) {
    return repository.setEnabled(accessKeyId, enabled);
  }

  /**
   * The key of that id with its secret, whether it is enabled or not.
   *
   * @throws SecretUnreadableException if the master key is not the one that it was stored under
   */
  public Optional<NewAccessKey> find(String accessKeyId) {
    return repository
        .find(accessKeyId)
        .map(
            stored ->
                new NewAccessKey(
                    stored.key(), cipher.decrypt(stored.encryptedSecret(), accessKeyId)));
  }

  private String newId() {
    StringBuilder id = new StringBuilder(PREFIX);
    while (id.length() < ID_LENGTH) {
      id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
    }
    return id.toString();
  }
}

package io.plumbline.labeling.workforce.password;

import io.plumbline.labeling.Transactions;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows guessers down, per username and per address. Safe for use by many threads.
 *
 * <p>A guess counts against the username before it is looked at, so that many guesses at the same
 * time gain nothing; a right one takes the count back. Against the address only wrong guesses
 * count, since many people behind one address may sign in at the same time.
 */
public final class GuessLimit {

  /** Providers give a household or a machine a whole IPv6 network of this many bytes. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final GuessRepository repository;
  private final Transactions transactions;
  private final Clock clock;

  public GuessLimit(GuessRepository repository, Transactions transactions, Clock clock) {
    this.repository = repository;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Lets a guess pass and counts it, or says how long to wait.
   *
   * @return the time to wait, or nothing if the guess may be looked at
   */
  public Optional<Duration> enter(String username, InetAddress address) {
    return transactions.call(
        () -> {
          Instant now = clock.instant();
          repository.deleteForgotten(now);
          Guesses ofUsername = repository.findForUpdate(usernameKey(username));
          Guesses ofAddress = repository.find(addressKey(address));
          Optional<Duration> wait =
              Stream.of(ofUsername.blockedUntil(), ofAddress.blockedUntil())
                  .filter(now::isBefore)
                  .max(Comparator.naturalOrder())
                  .map(until -> Duration.between(now, until));
          if (wait.isEmpty()) {
            repository.save(
                usernameKey(username), GuessPolicy.PER_USERNAME.after(ofUsername.count(), now));
          }
          return wait;
        });
  }

  /** The guess that was let pass was right. */
  public void right(String username) {
    transactions.run(() -> repository.delete(usernameKey(username)));
  }

  /** The guess that was let pass was wrong. */
  public void wrong(InetAddress address) {
    transactions.run(
        () -> {
          String key = addressKey(address);
          int earlier = repository.findForUpdate(key).count();
          repository.save(key, GuessPolicy.PER_ADDRESS.after(earlier, clock.instant()));
        });
  }

  private static String usernameKey(String username) {
    return "username " + username.toLowerCase(Locale.ROOT);
  }

  private static String addressKey(InetAddress address) {
    byte[] bytes = address.getAddress();
    return "address "
        + HexFormat.of()
            .formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
  }
}

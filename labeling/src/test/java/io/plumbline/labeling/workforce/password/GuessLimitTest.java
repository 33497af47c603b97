package io.plumbline.labeling.workforce.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.testing.DirectTransactions;
import io.plumbline.labeling.testing.MovableClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

  private final MovableClock clock = new MovableClock();
  private final InMemoryGuesses guesses = new InMemoryGuesses();
  private final GuessLimit limit = new GuessLimit(guesses, new DirectTransactions(), clock);

  @Test
  void aFewWrongGuesses_costNothing() {
    for (int i = 0; i < 5; i++) {
      assertThat(wrongGuess("ann", "192.0.2.1")).isEmpty();
    }
    assertThat(wrongGuess("ann", "192.0.2.1")).contains(Duration.ofSeconds(1));
  }

  @Test
  void theWait_doublesUpToFiveMinutes() {
    fail("ann", 5);
    Duration expected = Duration.ofSeconds(1);
    for (int i = 0; i < 12; i++) {
      assertThat(limit.enter("ann", address("192.0.2.1"))).contains(expected);
      clock.advance(expected);
      assertThat(wrongGuess("ann", "192.0.2.1")).isEmpty();
      expected = min(expected.multipliedBy(2), Duration.ofMinutes(5));
    }
    assertThat(expected).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void guessesThatWait_doNotMakeTheWaitLonger() {
    fail("ann", 5);
    for (int i = 0; i < 100; i++) {
      assertThat(limit.enter("ann", address("192.0.2.1"))).contains(Duration.ofSeconds(1));
    }
  }

  @Test
  void aRightGuess_clearsTheUsername() {
    fail("ann", 4);
    assertThat(limit.enter("ann", address("192.0.2.1"))).isEmpty();
    limit.right("ann");

    for (int i = 0; i < 5; i++) {
      assertThat(wrongGuess("ann", "192.0.2.1")).isEmpty();
    }
  }

  @Test
  void manyGuessesAtTheSameTime_gainNothing() {
    // None of them has been found wrong yet.
    for (int i = 0; i < 5; i++) {
      assertThat(limit.enter("ann", address("192.0.2." + i))).isEmpty();
    }
    assertThat(limit.enter("ann", address("192.0.2.99"))).isPresent();
  }

  @Test
  void manyUsernamesFromOneAddress_areSlowedDown() {
    for (int i = 0; i < 50; i++) {
      assertThat(wrongGuess("user" + i, "192.0.2.1")).isEmpty();
    }
    assertThat(limit.enter("another", address("192.0.2.1"))).isPresent();
    assertThat(limit.enter("another", address("192.0.2.2"))).isEmpty();
  }

  @Test
  void anIpv6Network_countsAsOneAddress() {
    for (int i = 0; i < 50; i++) {
      wrongGuess("user" + i, "2001:db8::" + Integer.toHexString(i));
    }
    assertThat(limit.enter("another", address("2001:db8::ffff"))).isPresent();
    assertThat(limit.enter("another", address("2001:db8:0:1::1"))).isEmpty();
  }

  @Test
  void manyRightGuessesFromOneAddress_areAnOfficeInTheMorning() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.enter("user" + i, address("192.0.2.1"))).isEmpty();
      limit.right("user" + i);
    }
    assertThat(guesses.byKey).isEmpty();
  }

  @Test
  void afterSixQuietHours_allIsForgotten() {
    fail("ann", 9);
    clock.advance(Duration.ofHours(6));

    assertThat(wrongGuess("ann", "192.0.2.1")).isEmpty();
    assertThat(guesses.byKey.values()).allMatch(counted -> counted.count() == 1);
  }

  private void fail(String username, int times) {
    for (int i = 0; i < times; i++) {
      while (wrongGuess(username, "192.0.2.1").isPresent()) {
        clock.advance(Duration.ofMinutes(5));
      }
    }
  }

  private Optional<Duration> wrongGuess(String username, String address) {
    Optional<Duration> wait = limit.enter(username, address(address));
    if (wait.isEmpty()) {
      limit.wrong(address(address));
    }
    return wait;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}

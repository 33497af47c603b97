package io.plumbline.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.Database;
import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.server.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Wishes and leases, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
class JobWakesTest {

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final List<String> calls = new ArrayList<>();
  private final List<Runnable> executor = new ArrayList<>();

  @RegisterExtension final DatabaseExtension extension;

  private Database database;
  private JobWakes wakes;

  JobWakesTest(TestDatabases kind) {
    extension = new DatabaseExtension(kind);
  }

  @BeforeEach
  void begin() {
    database = extension.get();
    wakes = new JobWakes(database, clock);
  }

  @Test
  void wake_makesAJobDue_onceHoweverOften() {
    wakes.wake("job");
    wakes.wake("job");

    assertThat(wakes.due(10)).containsExactly("job");
  }

  @Test
  void wakeAt_movesACallForwardButNeverBack() {
    wakes.wakeAt("job", START.plusSeconds(60));
    wakes.wakeAt("job", START.plusSeconds(10));
    wakes.wakeAt("job", START.plusSeconds(30));

    clock.advance(Duration.ofSeconds(9));
    assertThat(wakes.due(10)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(wakes.due(10)).containsExactly("job");
  }

  @Test
  void wish_isLostWithTheTransactionThatItBelongsTo() {
    try {
      database.write(
          () -> {
            wakes.wake("job");
            throw new IllegalStateException("undone");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("undone");
    }

    assertThat(wakes.due(10)).isEmpty();
  }

  @Test
  void due_givesTheLongestWaitingFirst() {
    wakes.wakeAt("b", START.minusSeconds(1));
    wakes.wakeAt("a", START);
    wakes.wakeAt("c", START.minusSeconds(2));

    assertThat(wakes.due(2)).containsExactly("c", "b");
  }

  @Test
  void take_succeedsForOneProcessOnly() {
    wakes.wake("job");

    assertThat(wakes.take("job", "first", START.plusSeconds(20))).isTrue();
    assertThat(wakes.take("job", "second", START.plusSeconds(20))).isFalse();
    assertThat(wakes.due(10)).isEmpty();
  }

  @Test
  void runner_callsTheEngine_andAgainAtTheTimeItNames() {
    JobRunner runner = runner("one", job -> Optional.of(clock.instant().plusSeconds(60)));
    wakes.wake("job");

    runner.poll();
    runAll();
    runner.poll();
    runAll();
    assertThat(calls).containsExactly("one:job");

    clock.advance(Duration.ofSeconds(60));
    runner.poll();
    runAll();
    assertThat(calls).containsExactly("one:job", "one:job");
  }

  @Test
  void runner_forgetsAJobThatIsOver() {
    JobRunner runner = runner("one", job -> Optional.empty());
    wakes.wake("job");

    runner.poll();
    runAll();

    assertThat(rows()).isZero();
  }

  @Test
  void wishDuringACall_isKept() {
    JobRunner runner =
        runner(
            "one",
            job -> {
              if (calls.size() == 1) {
                wakes.wake(job);
              }
              return Optional.empty();
            });
    wakes.wake("job");

    runner.poll();
    runAll();
    runner.poll();
    runAll();

    assertThat(calls).containsExactly("one:job", "one:job");
    assertThat(rows()).isZero();
  }

  @Test
  void runner_callsAJobOnceAtATime() {
    JobRunner first = runner("one", job -> Optional.empty());
    JobRunner second = runner("two", job -> Optional.empty());
    wakes.wake("job");

    first.poll();
    wakes.wake("job");
    second.poll();

    assertThat(executor).hasSize(1);
  }

  @Test
  void runner_leavesWhatItHasNoRoomFor() {
    JobRunner runner = runner("one", job -> Optional.empty());
    for (int i = 0; i < 5; i++) {
      wakes.wake("job " + i);
    }

    runner.poll();
    assertThat(executor).hasSize(2);
    runAll();
    runner.poll();
    runAll();
    runner.poll();
    runAll();

    assertThat(calls).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void failedCall_isRepeatedLater() {
    JobRunner runner =
        runner(
            "one",
            job -> {
              if (calls.size() == 1) {
                throw new IllegalStateException("a failure that the test asks for");
              }
              return Optional.empty();
            });
    wakes.wake("job");

    runner.poll();
    runAll();
    runner.poll();
    assertThat(executor).isEmpty();
    clock.advance(Duration.ofSeconds(10));
    runner.poll();
    runAll();

    assertThat(calls).containsExactly("one:job", "one:job");
  }

  @Test
  void deadProcess_losesItsJobsWhenItsLeaseEnds() {
    JobRunner dead = runner("dead", job -> Optional.empty());
    JobRunner alive = runner("alive", job -> Optional.empty());
    wakes.wake("job");
    dead.poll();
    executor.clear();

    clock.advance(JobRunner.LEASE.minusMillis(1));
    alive.poll();
    assertThat(executor).isEmpty();
    clock.advance(Duration.ofMillis(1));
    alive.poll();
    runAll();

    assertThat(calls).containsExactly("alive:job");
  }

  @Test
  void livingProcess_keepsItsJobsByRenewingItsLease() {
    JobRunner slow = runner("slow", job -> Optional.empty());
    JobRunner other = runner("other", job -> Optional.empty());
    wakes.wake("job");
    slow.poll();

    for (int i = 0; i < 10; i++) {
      clock.advance(JobRunner.LEASE.dividedBy(2));
      slow.renewLeases();
      other.poll();
    }

    assertThat(executor).hasSize(1);
  }

  @Test
  void takeOverAll_makesJobsOfDeadProcessesDueAtOnce() {
    runner("dead", job -> Optional.empty());
    wakes.wake("job");
    assertThat(wakes.take("job", "dead", START.plusSeconds(20))).isTrue();

    wakes.takeOverAll();

    assertThat(wakes.due(10)).containsExactly("job");
  }

  private JobRunner runner(String name, Function<String, Optional<Instant>> engine) {
    return new JobRunner(
        wakes,
        job -> {
          calls.add(name + ":" + job);
          return engine.apply(job);
        },
        executor::add,
        2,
        name,
        clock);
  }

  private void runAll() {
    List<Runnable> begun = List.copyOf(executor);
    executor.clear();
    begun.forEach(Runnable::run);
  }

  private long rows() {
    return database.jdbc().sql("SELECT count(*) FROM job_wake").query(Long.class).single();
  }
}

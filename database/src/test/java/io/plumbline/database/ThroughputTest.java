package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shows what group commit gains. The rates are printed; only their order is checked. */
class ThroughputTest {
  private static final Duration TIME = Duration.ofSeconds(2);

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  private final AtomicLong ids = new AtomicLong();

  @Test
  void manyWriters_shareCommits() throws InterruptedException {
    rate(1); // warms up
    double alone = rate(1);
    double together = rate(64);
    System.out.printf(
        "SQLite, durable single-row writes: %.0f/s by 1 writer, %.0f/s by 64%n", alone, together);

    assertThat(together).isGreaterThan(alone);
  }

  private double rate(int writers) throws InterruptedException {
    long start = System.nanoTime();
    long end = start + TIME.toNanos();
    AtomicLong done = new AtomicLong();
    CountDownLatch finished = new CountDownLatch(writers);
    for (int i = 0; i < writers; i++) {
      new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  write();
                  done.incrementAndGet();
                }
                finished.countDown();
              })
          .start();
    }
    finished.await();
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private void write() {
    Database target = database.get();
    target.write(
        () ->
            target
                .jdbc()
                .sql("INSERT INTO tally (id, value) VALUES (?, 0)")
                .param(ids.incrementAndGet())
                .update());
  }
}

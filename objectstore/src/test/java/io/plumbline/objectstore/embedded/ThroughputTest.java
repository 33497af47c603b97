package io.plumbline.objectstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.S3Location;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Shows what small and large objects cost. The rates are printed; only their order is checked. */
class ThroughputTest {
  private static final Duration TIME = Duration.ofSeconds(1);

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  @TempDir Path folder;
  private final AtomicLong numbers = new AtomicLong();

  @Test
  void smallObjects_shareCommits() throws InterruptedException {
    try (EmbeddedObjectStore store =
        EmbeddedObjectStore.open(database.get(), folder, Clock.systemUTC())) {
      store.createBucket("rates", "123456789012");
      rate(store, 1, 4_000); // warms up
      double alone = rate(store, 1, 4_000);
      double together = rate(store, 32, 4_000);
      System.out.printf(
          "SQLite, durable puts of 4 kB: %.0f/s by 1 writer, %.0f/s by 32; of 100 kB: %.0f/s by"
              + " 32%n",
          alone, together, rate(store, 32, 100_000));

      assertThat(together).isGreaterThan(alone);
    }
  }

  private double rate(EmbeddedObjectStore store, int writers, int size)
      throws InterruptedException {
    byte[] bytes = new byte[size];
    long start = System.nanoTime();
    long end = start + TIME.toNanos();
    AtomicLong done = new AtomicLong();
    CountDownLatch finished = new CountDownLatch(writers);
    for (int i = 0; i < writers; i++) {
      new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  String key = "object-" + numbers.incrementAndGet();
                  store.putBytes(new S3Location("rates", key), bytes, "a/b");
                  done.incrementAndGet();
                }
                finished.countDown();
              })
          .start();
    }
    finished.await();
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }
}

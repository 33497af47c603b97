package io.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedReadsTest {

  private static final int ASKERS = 40;

  @Test
  void whoAsksWhileAReadRuns_sharesTheNext() throws Exception {
    AtomicInteger reads = new AtomicInteger();
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    SharedReads<String, Integer> shared =
        new SharedReads<>(
            key -> {
              int read = reads.incrementAndGet();
              if (read == 1) {
                firstRuns.countDown();
                await(goOn);
              }
              return read;
            });
    List<Integer> found = new ArrayList<>();
    Thread first = new Thread(() -> found.add(shared.get("job")));
    first.start();
    firstRuns.await();

    List<Thread> askers = new ArrayList<>();
    List<Integer> later = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < ASKERS; i++) {
      Thread asker = new Thread(() -> later.add(shared.get("job")));
      askers.add(asker);
      asker.start();
    }
    for (Thread asker : askers) {
      while (asker.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    goOn.countDown();
    first.join();
    for (Thread asker : askers) {
      asker.join();
    }

    assertThat(found).containsExactly(1);
    assertThat(later).hasSize(ASKERS).containsOnly(2);
  }

  @Test
  void nobodyIsToldAnythingOld() throws Exception {
    AtomicLong now = new AtomicLong();
    SharedReads<String, Long> shared = new SharedReads<>(key -> now.get());
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<Long>> leads = new ArrayList<>();
      for (int person = 0; person < 8; person++) {
        leads.add(
            people.submit(
                () -> {
                  long smallest = Long.MAX_VALUE;
                  for (int i = 0; i < 5_000; i++) {
                    long asked = now.incrementAndGet();
                    smallest = Math.min(smallest, shared.get("job") - asked);
                  }
                  return smallest;
                }));
      }
      for (Future<Long> lead : leads) {
        assertThat(lead.get()).isNotNegative();
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void failure_isToldAndNotKept() {
    AtomicInteger reads = new AtomicInteger();
    SharedReads<String, String> shared =
        new SharedReads<>(
            key -> {
              if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk is full");
              }
              return key;
            });

    assertThatThrownBy(() -> shared.get("a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disk is full");
    assertThat(shared.get("a")).isEqualTo("a");
    assertThat(shared.get("b")).isEqualTo("b");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.plumbline.acceptance.crash;

import io.plumbline.acceptance.RunningPlumbline;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The lives of a program that is killed again and again. Clients take a step before each piece of
 * work; a life has a number of steps and ends, at a moment of chance, while some of them are being
 * done. So a fast machine does not finish the work before the last kill.
 *
 * <p>One thread ends lives, any number may take steps.
 */
final class Lives {

  /** After which a life ends though its steps were not taken, as when no work is left. */
  private static final long LONGEST_MILLIS = 20_000;

  private static final int LONGEST_DELAY_MILLIS = 40;

  private final RunningPlumbline program;
  private final Random random;
  private final Semaphore steps = new Semaphore(0);
  private final Semaphore taken = new Semaphore(0);
  private final Phaser births = new Phaser(1);

  Lives(RunningPlumbline program, Random random) {
    this.program = program;
    this.random = random;
  }

  /** Waits until the present life has a step left, and takes it. */
  void step() throws InterruptedException {
    steps.acquire();
    taken.release();
  }

  /** The number of the present life; to be read before a call that may fail. */
  int current() {
    return births.getPhase();
  }

  /**
   * Waits until the program lives again after the life {@code number}, or for a while if it was
   * something else that has broken a call.
   */
  void awaitAfter(int number) throws InterruptedException {
    try {
      births.awaitAdvanceInterruptibly(number, LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillTheSame) {
      // The caller tries again, and so often only.
    }
  }

  /** Lets clients take so many steps, kills the program during one of them, starts it again. */
  void endAfter(int budget) throws InterruptedException {
    taken.drainPermits();
    steps.release(budget);
    end(1 + random.nextInt(budget), LONGEST_MILLIS);
  }

  /** Kills the program within so many milliseconds, whatever is done then. */
  void endWithin(int millis) throws InterruptedException {
    end(Integer.MAX_VALUE, 1 + random.nextInt(millis));
  }

  /** From now on nothing is held back. */
  void releaseAll() {
    steps.release(1_000_000);
  }

  private void end(int stepsTaken, long patienceMillis) throws InterruptedException {
    taken.tryAcquire(stepsTaken, patienceMillis, TimeUnit.MILLISECONDS);
    boolean never =
        new CountDownLatch(1).await(random.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS);
    assert !never;
    program.kill();
    program.start();
    births.arrive();
  }
}

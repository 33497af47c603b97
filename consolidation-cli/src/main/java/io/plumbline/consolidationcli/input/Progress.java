package io.plumbline.consolidationcli.input;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says every few seconds what is being done and how far it is; work that is done sooner is silent.
 *
 * <p>One thread works and calls {@link #begin} and {@link #advance}; another may call {@link
 * #tick}.
 */
public final class Progress {

  private static final int SECONDS_BETWEEN = 5;

  private final PrintWriter err;
  private final AtomicLong done = new AtomicLong();
  private volatile String step = "starting";
  private long ticks;

  public Progress(PrintWriter err) {
    this.err = err;
  }

  /** Calls {@link #tick} every {@value #SECONDS_BETWEEN} seconds until the timer is shut down. */
  public ScheduledExecutorService start() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(this::tick, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    return timer;
  }

  /**
   * Another step begins.
   *
   * @param what it does, such as {@code reading answers.csv}
   */
  public void begin(String what) {
    step = what;
    done.set(0);
  }

  /** One more line of the current step is done. */
  public void advance() {
    done.lazySet(done.getPlain() + 1);
  }

  /** Says how far it is. */
  public void tick() {
    ticks++;
    long count = done.get();
    String lines = count == 0 ? "" : String.format(Locale.ROOT, ", %,d lines", count);
    err.printf("plumbline: %s%s (%d s)%n", step, lines, ticks * SECONDS_BETWEEN);
  }
}

package io.plumbline.functions.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What a program prints, kept for each call. The host prints a mark when a call is over, so that
 * the last lines of the call are not missed. Safe for use by many threads.
 */
final class Log {

  /** What the host prints after a call, before the call's id. */
  private static final String END_MARK = "\u0000end ";

  private static final int MAX_CHARACTERS = 256 * 1024;

  /** How long to wait for the last lines of a call that is over. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final StringBuilder text = new StringBuilder();
  private String ended = "";
  private boolean closed;

  private Log() {}

  /** Begins to read. */
  static Log of(InputStream in) {
    Log log = new Log();
    Thread reader = new Thread(() -> log.read(in), "function-log");
    reader.setDaemon(true);
    reader.start();
    return log;
  }

  /**
   * Takes what was printed since the last time.
   *
   * @param requestId the call whose last line to wait for; empty: wait for the end of the process
   * @param more what to add to it
   */
  synchronized String taken(String requestId, String more) {
    long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
    while (!closed && (requestId.isEmpty() || !ended.equals(requestId))) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        break;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    String taken = text + more + (more.isEmpty() ? "" : "\n");
    text.setLength(0);
    return taken;
  }

  private void read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      // The process was ended while it was read: the same as its end.
    } finally {
      end();
    }
  }

  private synchronized void add(String line) {
    int mark = line.indexOf(END_MARK);
    String printed = mark < 0 ? line : line.substring(0, mark);
    if (!printed.isEmpty() || mark < 0) {
      if (text.length() + printed.length() < MAX_CHARACTERS) {
        text.append(printed).append('\n');
      }
    }
    if (mark >= 0) {
      ended = line.substring(mark + END_MARK.length());
      notifyAll();
    }
  }

  private synchronized void end() {
    closed = true;
    notifyAll();
  }
}

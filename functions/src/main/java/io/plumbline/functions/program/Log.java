package io.plumbline.functions.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * What a program prints, kept for each call. The host prints a mark when a call is over, so that
 * the last lines of the call are not missed. Safe for use by many threads.
 */
final class Log {

  /** What the host prints after a call, before the call's id. */
  private static final String END_MARK = "\u0000end ";

  /** How much is kept of a call's beginning, and of its end. */
  private static final int HALF_CHARACTERS = 128 * 1024;

  /** A line that is longer is taken in pieces. */
  private static final int PIECE_CHARACTERS = 8 * 1024;

  /** Longer than the mark with an id, so that no piece ends within one. */
  private static final int KEPT_CHARACTERS = 64;

  /** How long to wait for the last lines of a call that is over. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final BoundedText text = new BoundedText(HALF_CHARACTERS);
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
    return text.take() + more + (more.isEmpty() ? "" : "\n");
  }

  private void read(InputStream in) {
    StringBuilder line = new StringBuilder();
    char[] buffer = new char[PIECE_CHARACTERS];
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            add(line.toString());
            line.setLength(0);
          } else {
            line.append(buffer[i]);
          }
        }
        if (line.length() > PIECE_CHARACTERS) {
          // The mark ends its line, so it can only be among the last characters.
          int end = line.length() - KEPT_CHARACTERS;
          addPiece(line.substring(0, end));
          line.delete(0, end);
        }
      }
      addPiece(line);
    } catch (IOException e) {
      // The process was ended while it was read: the same as its end.
    } finally {
      end();
    }
  }

  private synchronized void addPiece(CharSequence piece) {
    text.append(piece);
  }

  private synchronized void add(String line) {
    int mark = line.indexOf(END_MARK);
    String printed = mark < 0 ? line : line.substring(0, mark);
    if (!printed.isEmpty() || mark < 0) {
      text.append(printed);
      text.append("\n");
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

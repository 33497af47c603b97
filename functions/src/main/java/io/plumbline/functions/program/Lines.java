package io.plumbline.functions.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line on a thread of its own, so that one can stop waiting for it. Lines
 * have a bound.
 */
final class Lines {

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean atEnd;

  private sealed interface Event {
    record Line(String text) implements Event {}

    record TooLong() implements Event {}

    record End() implements Event {}
  }

  /** A line is longer than it may be. */
  static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Lines() {}

  /**
   * Begins to read.
   *
   * @param maxBytes the most bytes that a line may have
   */
  static Lines of(InputStream in, int maxBytes) {
    Lines lines = new Lines();
    Thread reader = new Thread(() -> lines.read(in, maxBytes), "function-results");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  /**
   * The next line.
   *
   * @return null when none came in time, or the stream is at its end
   */
  @Nullable String next(Duration time) throws TooLongException, InterruptedException {
    Event event = atEnd ? events.poll() : events.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    if (event instanceof Event.TooLong) {
      throw new TooLongException();
    }
    if (event instanceof Event.End) {
      atEnd = true;
    }
    return event instanceof Event.Line line ? line.text() : null;
  }

  /** Whether the end of the stream has been met. */
  boolean isAtEnd() {
    return atEnd;
  }

  private void read(InputStream in, int maxBytes) {
    byte[] buffer = new byte[8192];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (in) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            events.add(new Event.Line(line.toString(StandardCharsets.UTF_8)));
            line.reset();
          } else if (line.size() < maxBytes) {
            line.write(buffer[i]);
          } else {
            events.add(new Event.TooLong());
            return;
          }
        }
      }
    } catch (IOException e) {
      // The process was ended while it was read: the same as its end.
    } finally {
      events.add(new Event.End());
    }
  }
}

package io.plumbline.benchmarks.load;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every submission that the service has acknowledged, as a line of JSON, for comparing with what is
 * there after a crash. Safe for threads.
 */
final class AcknowledgementLog implements Closeable {
  private final BufferedWriter writer;

  /** Starts a new file, or does nothing if {@code file} is the null device. */
  AcknowledgementLog(Path file) throws IOException {
    this.writer = Files.newBufferedWriter(file);
  }

  /**
   * Writes one line, which is in the file when this returns.
   *
   * @param submittedAt as the service said
   */
  synchronized void acknowledged(
      String jobId, String assignmentId, String worker, Object answer, String submittedAt) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("assignmentId", assignmentId);
    line.put("jobId", jobId);
    line.put("worker", worker);
    line.put("answer", answer);
    line.put("submittedAt", submittedAt);
    try {
      writer.write(PortalClient.json(line));
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}

package io.plumbline.benchmarks.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a Java machine on the same computer with {@code jcmd GC.heap_info}. */
final class JcmdHeap implements HeapProbe {
  /**
   * {@code garbage-first heap total 524288K, used 81920K [0x…)}; newer machines say {@code total
   * reserved …K, committed …K, used …K}; the serial and the parallel collector print such a line
   * for each space.
   */
  private static final Pattern SPACE = Pattern.compile("\\btotal\\b.*?\\bused (\\d+)K");

  private final long pid;

  /**
   * @param pid process id of the service
   */
  JcmdHeap(long pid) {
    this.pid = pid;
  }

  @Override
  public long usedBytes() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("jcmd", Long.toString(pid), "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed for process " + pid + ": " + output.strip());
    }
    return parse(output);
  }

  /** Sum of the used kilobytes of all spaces, in bytes. */
  static long parse(String output) throws IOException {
    Matcher line = SPACE.matcher(output);
    long kilobytes = 0;
    boolean found = false;
    while (line.find()) {
      kilobytes += Long.parseLong(line.group(1));
      found = true;
    }
    if (!found) {
      throw new IOException("jcmd did not print the size of the heap: " + output.strip());
    }
    return kilobytes * 1024;
  }
}

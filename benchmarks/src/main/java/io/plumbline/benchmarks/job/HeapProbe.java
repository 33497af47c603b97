package io.plumbline.benchmarks.job;

import java.io.IOException;

/** Looks at the heap of the service. Implementations are safe for threads. */
interface HeapProbe {

  /**
   * Bytes of the heap that are in use now, garbage included.
   *
   * @throws IOException if the service does not say
   */
  long usedBytes() throws IOException, InterruptedException;
}

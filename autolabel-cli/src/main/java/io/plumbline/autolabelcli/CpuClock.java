package io.plumbline.autolabelcli;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** The processor time of this process. */
final class CpuClock {

  private static final double NANOS = 1e9;

  private CpuClock() {}

  /** Seconds over all cores since the start; 0 if the machine does not say. */
  static double seconds() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? Math.max(0, known.getProcessCpuTime() / NANOS)
        : 0;
  }
}

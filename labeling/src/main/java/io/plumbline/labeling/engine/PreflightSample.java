package io.plumbline.labeling.engine;

import io.plumbline.labeling.manifest.ManifestLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A fair sample of the lines of a manifest, taken while they stream by: each line has the same
 * chance, whatever their number (Vitter's algorithm R, 1985). Not thread-safe.
 */
final class PreflightSample {

  private final int size;
  private final SplittableRandom random;
  private final List<ManifestLine> lines = new ArrayList<>();
  private long offered;

  /**
   * @param size the most lines that are kept
   * @param seed the same seed picks the same lines
   */
  PreflightSample(int size, long seed) {
    this.size = size;
    this.random = new SplittableRandom(seed);
  }

  void offer(ManifestLine line) {
    offered++;
    if (lines.size() < size) {
      lines.add(line);
      return;
    }
    long place = random.nextLong(offered);
    if (place < size) {
      lines.set((int) place, line);
    }
  }

  /** How many lines were offered. */
  long offered() {
    return offered;
  }

  /** The lines of the sample, in the order of the manifest. */
  List<ManifestLine> lines() {
    return lines.stream().sorted(Comparator.comparingLong(ManifestLine::objectIndex)).toList();
  }
}

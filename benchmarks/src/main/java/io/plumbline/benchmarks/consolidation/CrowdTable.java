package io.plumbline.benchmarks.consolidation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * How well the methods of one kind of annotation do on real workers' answers with known truth,
 * beside what other programs reach.
 */
public interface CrowdTable {

  /** The kind as it is named on the command line, such as {@code categorical}. */
  String kind();

  /**
   * Prints one row per data set of this kind, and their mean where that means something.
   *
   * @param folder holds one folder per data set
   * @param out where to print
   * @return the number of data sets found; nothing is printed if it is 0
   * @throws IOException if a data set cannot be read; it says which file and line
   */
  int print(Path folder, PrintStream out) throws IOException;
}

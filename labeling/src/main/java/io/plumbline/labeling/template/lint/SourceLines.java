package io.plumbline.labeling.template.lint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Knows the line and column of any offset of a source. Immutable. */
final class SourceLines {

  private final int[] starts;

  SourceLines(String source) {
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, source.length())
                    .filter(i -> source.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  Place at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(offset, line + 1, offset - starts[line] + 1);
  }
}

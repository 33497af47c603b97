package io.plumbline.autolabelonnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts texts of about the same length together, so that a network sees little padding. They follow
 * from the lengths alone: a network of 8 bits scales its numbers by what lies in a batch, so other
 * batches would give slightly other numbers.
 */
final class TokenBatches {

  private static final int MOST_TEXTS = 16;

  /** Padding included: bounds the memory of a run. */
  private static final int MOST_TOKENS = 4_096;

  private TokenBatches() {}

  /**
   * The batches, those of long texts first.
   *
   * @param texts the tokens of each
   * @return the numbers of the texts of each batch
   */
  static List<int[]> of(List<long[]> texts) {
    int[] byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(text -> -texts.get(text).length))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < byLength.length; ) {
      int longest = Math.max(1, texts.get(byLength[from]).length);
      int count = Math.max(1, Math.min(MOST_TEXTS, MOST_TOKENS / longest));
      int to = Math.min(byLength.length, from + count);
      batches.add(IntStream.range(from, to).map(i -> byLength[i]).toArray());
      from = to;
    }
    return batches;
  }
}

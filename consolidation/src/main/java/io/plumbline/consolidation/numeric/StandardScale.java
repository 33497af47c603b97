package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;

/**
 * Answers grouped by object, those of object {@code o} at positions {@code start[o]} to {@code
 * start[o + 1] - 1}, and standardized: over all of them the mean is 0 and the variance 1.
 *
 * @param answers as they came
 * @param start position of each object's first answer; one longer than there are objects
 * @param object object index per position
 * @param worker worker index per position
 * @param numbers the answer itself per position
 * @param standard the standardized answer per position
 * @param center the mean of all answers
 * @param spread their standard deviation; 1 if they are all the same
 * @param range the highest answer less the lowest
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record StandardScale(
    NumericAnswers answers,
    int[] start,
    int[] object,
    int[] worker,
    double[] numbers,
    double[] standard,
    double center,
    double spread,
    double range) {

  static StandardScale of(NumericAnswers answers) {
    int size = answers.size();
    int[] start = new int[answers.objects().size() + 1];
    for (int answer = 0; answer < size; answer++) {
      start[answers.object(answer) + 1]++;
    }
    for (int index = 1; index < start.length; index++) {
      start[index] += start[index - 1];
    }
    int[] next = start.clone();
    int[] object = new int[size];
    int[] worker = new int[size];
    double[] numbers = new double[size];
    for (int answer = 0; answer < size; answer++) {
      int position = next[answers.object(answer)]++;
      object[position] = answers.object(answer);
      worker[position] = answers.worker(answer);
      numbers[position] = answers.number(answer);
    }
    double lowest = Arrays.stream(numbers).min().orElse(0);
    double highest = Arrays.stream(numbers).max().orElse(0);
    // Halves, since the difference of two finite numbers may be infinite.
    double half = highest / 2 - lowest / 2;
    double[] standard = new double[size];
    if (half > 0) {
      Arrays.setAll(standard, p -> (numbers[p] / 2 - lowest / 2) / half - 0.5);
    }
    double mean = OrderFreeSums.mean(standard);
    double[] squares = new double[size];
    Arrays.setAll(squares, p -> (standard[p] - mean) * (standard[p] - mean));
    double variance = OrderFreeSums.mean(squares);
    double deviation = variance > 0 ? Math.sqrt(variance) : 1;
    Arrays.setAll(standard, p -> (standard[p] - mean) / deviation);
    double range = Math.min(Double.MAX_VALUE, 2 * half);
    return new StandardScale(
        answers,
        start,
        object,
        worker,
        numbers,
        standard,
        lowest + (mean + 0.5) * range,
        half > 0 ? deviation * range : 1,
        range);
  }

  int objects() {
    return start.length - 1;
  }

  int workers() {
    return answers.workers().size();
  }

  int size() {
    return worker.length;
  }

  /** Answers per worker. */
  int[] answersPerWorker() {
    int[] count = new int[workers()];
    for (int index : worker) {
      count[index]++;
    }
    return count;
  }
}

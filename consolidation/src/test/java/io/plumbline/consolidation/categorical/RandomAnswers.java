package io.plumbline.consolidation.categorical;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Answers of any shape: few or many classes, lone answers, repeated answers, workers seen once,
 * classes nobody picks.
 */
final class RandomAnswers {

  /** One answer by index, before ids and order are chosen. */
  record Answer(int object, int worker, int label) {}

  private RandomAnswers() {}

  /**
   * A number of classes on both sides of the switch to sparse cells, and answers that use some of
   * them.
   */
  static Arbitrary<Batch> batches() {
    return Arbitraries.of(1, 2, 3, 5, 40).flatMap(RandomAnswers::batches);
  }

  private static Arbitrary<Batch> batches(int classCount) {
    Arbitrary<Answer> answer =
        Combinators.combine(
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, Math.min(classCount, 6) - 1))
            .as(Answer::new);
    return answer.list().ofMinSize(0).ofMaxSize(60).map(answers -> new Batch(classCount, answers));
  }

  /** Answers and how many classes there are to choose from. */
  record Batch(int classCount, List<Answer> answers) {

    CategoricalAnswers build() {
      return build(answers, "w", IntStream.range(0, classCount).toArray());
    }

    /** With the answers in another order. */
    CategoricalAnswers build(List<Answer> order) {
      return build(order, "w", IntStream.range(0, classCount).toArray());
    }

    /**
     * With other names.
     *
     * @param workerPrefix of each worker's id
     * @param newIndex per class, the index that it gets
     */
    CategoricalAnswers build(List<Answer> order, String workerPrefix, int[] newIndex) {
      List<String> classes = new ArrayList<>();
      for (int i = 0; i < classCount; i++) {
        classes.add("c" + i);
      }
      CategoricalAnswersBuilder builder = CategoricalAnswers.builder(classes);
      for (Answer answer : order) {
        builder.add(
            "o" + answer.object(), workerPrefix + answer.worker(), "c" + newIndex[answer.label()]);
      }
      return builder.build();
    }
  }
}

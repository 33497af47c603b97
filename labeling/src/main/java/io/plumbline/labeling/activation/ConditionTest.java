package io.plumbline.labeling.activation;

import java.util.List;
import java.util.Optional;

/** What a simple condition asks. Immutable. */
sealed interface ConditionTest {

  /** What speaks for the condition; empty when it is not true. */
  Optional<Reason> test(List<Inference> inferences, Draw draw);

  /**
   * Why a condition is true.
   *
   * @param selected what people are to review
   * @param names what it is about
   */
  record Reason(Selection selected, List<InferenceName> names) {}

  /**
   * Whether there is an inference of the name with its confidence, and that of each of its words,
   * in bounds. An inference without words has none out of bounds.
   */
  record ConfidenceCheck(InferenceName name, ConfidenceBounds confidence, ConfidenceBounds words)
      implements ConditionTest {

    @Override
    public Optional<Reason> test(List<Inference> inferences, Draw draw) {
      List<Inference> found = inferences.stream().filter(this::holds).toList();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Reason(
                  Selection.of(found.stream().flatMap(one -> one.entries().stream()).toList()),
                  List.of(name)));
    }

    private boolean holds(Inference inference) {
      return name.matches(inference)
          && confidence.hold(inference.confidence())
          && inference.wordConfidences().stream().allMatch(words::hold);
    }
  }

  /** Whether a form has no such key. There is nothing to show of it then. */
  record MissingKey(InferenceName key) implements ConditionTest {

    @Override
    public Optional<Reason> test(List<Inference> inferences, Draw draw) {
      return inferences.stream().anyMatch(key::matches)
          ? Optional.empty()
          : Optional.of(new Reason(Selection.NOTHING, List.of(key)));
    }
  }

  /**
   * Whether the input is among those to be reviewed whatever was found.
   *
   * @param percent how many of a hundred inputs are, from 0.01 to 100
   * @param place where the condition stands
   */
  record Sampling(double percent, String place) implements ConditionTest {

    @Override
    public Optional<Reason> test(List<Inference> inferences, Draw draw) {
      return draw.takes(place, percent)
          ? Optional.of(new Reason(Selection.EVERYTHING, List.of()))
          : Optional.empty();
    }
  }
}

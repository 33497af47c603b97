package io.plumbline.benchmarks.consolidation.spam;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Spammers among real workers: {@value #EACH} of each sort, with fixed seeds.
 *
 * @param set whose objects they answer
 * @param answers how many objects each of them answers, drawn at random
 */
record PlantedSpam<T>(SpamSet<T> set, int answers) {
  static final int EACH = 5;

  /** What a spammer does. */
  enum Sort {
    /** Always the same, taken from a real answer. */
    CONSTANT(0),
    /** A real answer to another object, drawn anew each time. */
    RANDOM(1),
    /** Nothing. */
    EMPTY(2);

    private final int seed;

    Sort(int seed) {
      this.seed = seed;
    }
  }

  /** Whether the kind has spammers of a sort. */
  boolean has(Sort sort) {
    return sort != Sort.EMPTY || set.empty() != null;
  }

  /** The real answers with those of the spammers behind them. */
  List<Given<T>> all() {
    List<Given<T>> all = new ArrayList<>(set.answers());
    for (Sort sort : Sort.values()) {
      for (int index = 0; has(sort) && index < EACH; index++) {
        all.addAll(by(sort, index));
      }
    }
    return all;
  }

  /** The id of a spammer. */
  static String worker(Sort sort, int index) {
    return "planted " + sort + " " + index;
  }

  private List<Given<T>> by(Sort sort, int index) {
    SplittableRandom random = new SplittableRandom(1_000L * sort.seed + index);
    LinkedHashSet<String> objects = new LinkedHashSet<>();
    set.answers().forEach(answer -> objects.add(answer.object()));
    List<String> left = new ArrayList<>(objects);
    T always = drawn(random).content();
    List<Given<T>> given = new ArrayList<>();
    while (given.size() < answers && !left.isEmpty()) {
      String object = left.remove(random.nextInt(left.size()));
      T content =
          switch (sort) {
            case CONSTANT -> always;
            case RANDOM -> elsewhere(random, object).content();
            case EMPTY -> Objects.requireNonNull(set.empty());
          };
      given.add(new Given<>(object, worker(sort, index), set.moved().apply(content, object)));
    }
    return given;
  }

  private Given<T> drawn(SplittableRandom random) {
    return set.answers().get(random.nextInt(set.answers().size()));
  }

  private Given<T> elsewhere(SplittableRandom random, String object) {
    Given<T> drawn = drawn(random);
    while (drawn.object().equals(object)) {
      drawn = drawn(random);
    }
    return drawn;
  }
}

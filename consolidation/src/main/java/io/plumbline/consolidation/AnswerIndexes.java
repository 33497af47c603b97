package io.plumbline.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that answers of every kind go through when they are wrapped. */
public final class AnswerIndexes {
  private AnswerIndexes() {}

  /**
   * Refuses an id that is listed twice.
   *
   * @param what the ids stand for, such as "worker"
   * @throws IllegalArgumentException naming the id
   */
  public static void requireDistinct(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("%s \"%s\" is listed twice".formatted(what, id));
      }
    }
  }

  /**
   * Refuses an index per answer that is out of range.
   *
   * @param what the index stands for
   * @param indexes per answer
   * @param size number of what there is
   * @throws IllegalArgumentException naming the answer
   */
  public static void requireInRange(String what, int[] indexes, int size) {
    for (int answer = 0; answer < indexes.length; answer++) {
      if (indexes[answer] < 0 || indexes[answer] >= size) {
        throw new IllegalArgumentException(
            "answer %d has %s index %d; there are %d"
                .formatted(answer, what, indexes[answer], size));
      }
    }
  }

  /**
   * Refuses an object that no answer is about.
   *
   * @param objects ids
   * @param object per answer, an index in range
   * @throws IllegalArgumentException naming the object
   */
  public static void requireAnswered(List<String> objects, int[] object) {
    boolean[] answered = new boolean[objects.size()];
    for (int index : object) {
      answered[index] = true;
    }
    for (int index = 0; index < answered.length; index++) {
      if (!answered[index]) {
        throw new IllegalArgumentException(
            "object \"%s\" has no answer".formatted(objects.get(index)));
      }
    }
  }
}

package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * The classes that each object may have, ascending, at positions {@code start[o]} to {@code start[o
 * + 1] - 1}.
 *
 * @param start position of each object's first candidate; one longer than there are objects
 * @param classes class index per position
 * @param all whether each object may have every class
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record Candidates(int[] start, int[] classes, boolean all) {

  /** Every class for every object. */
  static Candidates all(int objectCount, int classCount) {
    int[] start = new int[objectCount + 1];
    int[] classes = new int[Math.multiplyExact(objectCount, classCount)];
    for (int object = 0; object < objectCount; object++) {
      start[object + 1] = start[object] + classCount;
      for (int classIndex = 0; classIndex < classCount; classIndex++) {
        classes[start[object] + classIndex] = classIndex;
      }
    }
    return new Candidates(start, classes, true);
  }

  /** For each object the classes that its answers name. */
  static Candidates named(AnswersByObject answers) {
    int[] start = new int[answers.objectCount() + 1];
    int[] classes = new int[answers.answerCount()];
    int size = 0;
    for (int object = 0; object < answers.objectCount(); object++) {
      int[] labels =
          Arrays.copyOfRange(answers.label(), answers.start()[object], answers.start()[object + 1]);
      Arrays.sort(labels);
      for (int i = 0; i < labels.length; i++) {
        if (i == 0 || labels[i] != labels[i - 1]) {
          classes[size++] = labels[i];
        }
      }
      start[object + 1] = size;
    }
    return new Candidates(start, Arrays.copyOf(classes, size), false);
  }

  /** A candidate of an object, without a look at memory where every class is one. */
  int classAt(int object, int slot) {
    return all ? slot : classes[start[object] + slot];
  }

  int count(int object) {
    return start[object + 1] - start[object];
  }

  int mostPerObject() {
    int most = 0;
    for (int object = 0; object < start.length - 1; object++) {
      most = Math.max(most, count(object));
    }
    return most;
  }
}

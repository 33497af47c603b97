package io.plumbline.autolabel.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A {@link LoopState} in the making: what a step changes, before it is a state. Not safe for
 * threads.
 */
final class LoopDraft {
  final Role[] roles;
  final int[] labels;
  final double[] confidence;
  int[] validation;
  int[] training;
  int drawnAtRandom;
  int[] asked;
  int looks;
  boolean last;
  List<Round> rounds;

  /** Nothing is known of any object. */
  LoopDraft(int objects) {
    roles = new Role[objects];
    Arrays.fill(roles, Role.OPEN);
    labels = new int[objects];
    Arrays.fill(labels, LoopState.NONE);
    confidence = new double[objects];
    validation = new int[0];
    training = new int[0];
    asked = new int[0];
    rounds = List.of();
  }

  /** People are to label some objects, as far as they have not, and the model to learn from all. */
  void train(int[] objects) {
    ask(Arrays.stream(objects).filter(object -> labels[object] == LoopState.NONE).toArray());
    training = joined(training, objects);
    for (int object : objects) {
      roles[object] = Role.TRAINING;
    }
  }

  /** People are to label some objects that were drawn at random, and the model to be judged. */
  void validate(int[] objects) {
    ask(objects);
    validation = joined(validation, objects);
    for (int object : objects) {
      roles[object] = Role.VALIDATION;
    }
  }

  private void ask(int[] objects) {
    asked = joined(asked, objects);
  }

  private static int[] joined(int[] one, int[] other) {
    return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
  }

  /** What people were just asked about is no random sample; the model learns from their labels. */
  void breakUpSample() {
    Set<Integer> broken = Arrays.stream(asked).boxed().collect(Collectors.toSet());
    int[] labeled =
        Arrays.stream(asked).filter(object -> roles[object] == Role.VALIDATION).toArray();
    validation = Arrays.stream(validation).filter(object -> !broken.contains(object)).toArray();
    training = joined(training, labeled);
    for (int object : labeled) {
      roles[object] = Role.TRAINING;
    }
  }

  /** Nobody has looked at an object that people were asked about. */
  void reopen(int object) {
    if (roles[object] != Role.AUTOMATIC) {
      roles[object] = Role.OPEN;
    }
  }

  /** Nothing is learned from an object that got no label. */
  void forgetUnlabeled() {
    drawnAtRandom =
        (int)
            Arrays.stream(training, 0, drawnAtRandom)
                .filter(object -> roles[object] == Role.TRAINING)
                .count();
    training = Arrays.stream(training).filter(object -> roles[object] == Role.TRAINING).toArray();
  }

  /** The model labels an object. */
  void label(int object, int label, double sure) {
    roles[object] = Role.AUTOMATIC;
    labels[object] = label;
    confidence[object] = sure;
  }
}

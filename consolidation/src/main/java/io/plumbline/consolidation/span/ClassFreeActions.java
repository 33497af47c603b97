package io.plumbline.consolidation.span;

/**
 * Probabilities of workers' actions that do not tell classes apart: outside, begin the right class,
 * begin another, go on. They stand in where a class has been seen too seldom.
 */
final class ClassFreeActions {
  private static final int KINDS = 4;

  private final Tags tags;
  private final int actions;

  ClassFreeActions(Tags tags, int actions) {
    this.tags = tags;
    this.actions = actions;
  }

  /**
   * Per cell, the probability of its action.
   *
   * @param count per cell: situation, true tag, action
   */
  double[] probabilities(double[] count) {
    int situations = count.length / (tags.count() * actions);
    double[] probability = new double[count.length];
    double[] kinds = new double[situations * 3 * KINDS];
    for (int cell = 0; cell < count.length; cell++) {
      kinds[group(cell) * KINDS + kind(cell)] += count[cell];
    }
    for (int cell = 0; cell < count.length; cell++) {
      int group = group(cell);
      double all = 0;
      for (int kind = 0; kind < KINDS; kind++) {
        all += kinds[group * KINDS + kind] + 1.0 / KINDS;
      }
      double share = (kinds[group * KINDS + kind(cell)] + 1.0 / KINDS) / all;
      probability[cell] = share / alike(cell);
    }
    return probability;
  }

  private int truth(int cell) {
    return cell / actions % tags.count();
  }

  /** Situation, and whether the true tag is outside, begins or goes on. */
  private int group(int cell) {
    int truth = truth(cell);
    int place = tags.isInside(truth) ? 2 : truth == Tags.OUTSIDE ? 0 : 1;
    return cell / (actions * tags.count()) * 3 + place;
  }

  private int kind(int cell) {
    int action = cell % actions;
    if (action == 0) {
      return 0;
    }
    if (action == actions - 1) {
      return 3;
    }
    return action - 1 == tags.label(truth(cell)) ? 1 : 2;
  }

  /** How many actions of the row are of the same kind. */
  private int alike(int cell) {
    if (kind(cell) != 2) {
      return 1;
    }
    return truth(cell) == Tags.OUTSIDE ? tags.classes() : tags.classes() - 1;
  }
}

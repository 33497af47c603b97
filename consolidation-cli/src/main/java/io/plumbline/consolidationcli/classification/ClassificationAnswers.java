package io.plumbline.consolidationcli.classification;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidationcli.input.Ids;
import io.plumbline.consolidationcli.input.IntList;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects answers whose classes become known while reading. Not safe for threads.
 *
 * <p>Classes get their index in the order of their names, so that ties do not depend on who
 * answered first.
 */
public final class ClassificationAnswers {

  private final Ids objects = new Ids();
  private final Ids workers = new Ids();
  private final Ids classes = new Ids();
  private final IntList object = new IntList();
  private final IntList worker = new IntList();
  private final IntList label = new IntList();

  /** Adds one answer. */
  public void add(String objectId, String workerId, String classId) {
    object.add(objects.index(objectId));
    worker.add(workers.index(workerId));
    label.add(classes.index(classId));
  }

  /** The classes that occurred, in the order of their first answer. */
  public List<String> classes() {
    return classes.list();
  }

  /** The answers, with the classes in the order of their names. */
  public CategoricalAnswers build() {
    return build(List.copyOf(new TreeSet<>(classes.list())));
  }

  /**
   * The answers.
   *
   * @param order all classes that occurred and maybe more, in the order that they get their index
   *     by
   */
  public CategoricalAnswers build(List<String> order) {
    // Without an answer there is no class, and the library wants at least one.
    List<String> named = order.isEmpty() ? List.of("") : order;
    int[] labels = label.toArray();
    int[] newIndex = classes.list().stream().mapToInt(named::indexOf).toArray();
    for (int answer = 0; answer < labels.length; answer++) {
      labels[answer] = newIndex[labels[answer]];
    }
    return new CategoricalAnswers(
        objects.list(), workers.list(), named, object.toArray(), worker.toArray(), labels);
  }
}

package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.learner.Model;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Objects whose true classes are known, and a model for them.
 *
 * @param classes names of the classes; the truth counts from 0
 * @param truth the class of each object
 * @param model makes the model for a seed
 */
public record DataSet(List<String> classes, List<Integer> truth, LongFunction<Model> model) {

  /** Number of objects. */
  public int size() {
    return truth.size();
  }
}

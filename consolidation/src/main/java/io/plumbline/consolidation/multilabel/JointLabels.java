package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.categorical.CategoricalResult;
import java.util.List;

/**
 * The default for several labels: each label is decided on as in {@link SeparateLabels}, and then
 * all labels of an object together, since labels come in company: where there is a "beach" there is
 * rather a "sea" than a "desk".
 *
 * <p>The prior of an object's labels is an Ising model, a log-linear model with a coupling for each
 * pair of labels. Couplings come from the covariance of the labels by naive mean-field inversion
 * (H. J. Kappen and F. B. Rodríguez, "Efficient Learning in Boltzmann Machines Using Linear
 * Response Theory", Neural Computation 10(5), 1998); they are drawn to 0 where there are few
 * objects. The posterior of each object is found by mean-field iteration from the answers'
 * evidence.
 *
 * <p>Time beyond that of separate labels is in proportion to objects × labels², and labels³.
 * Immutable, safe for threads.
 *
 * @param separate decides on each label first
 */
public record JointLabels(SeparateLabels separate) implements MultilabelConsolidator {

  /** With the default method for one label. */
  public JointLabels() {
    this(new SeparateLabels());
  }

  @Override
  public MultilabelResult fit(MultilabelAnswers answers) {
    MultilabelResult alone = separate.fit(answers);
    List<CategoricalResult> perLabel = alone.details().perLabel();
    double[][] probability = new LabelCouplings(alone.probability()).posterior();
    return SeparateLabels.result(answers, perLabel, probability);
  }
}

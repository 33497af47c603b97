package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides on each label for itself, as a question with the answers "no" and "yes": so each worker
 * has, for each label, a chance to overlook it and one to see it where it is not.
 *
 * @param consolidator decides on one label
 */
public record SeparateLabels(CategoricalConsolidator consolidator)
    implements MultilabelConsolidator {

  /** With the default method for one class per object. */
  public SeparateLabels() {
    this(new ConsensusOfModels());
  }

  @Override
  public MultilabelResult fit(MultilabelAnswers answers) {
    List<CategoricalResult> perLabel = perLabel(answers);
    int objects = answers.objects().size();
    double[][] probability = new double[objects][perLabel.size()];
    for (int label = 0; label < perLabel.size(); label++) {
      for (int object = 0; object < objects; object++) {
        probability[object][label] = perLabel.get(label).posterior().probability(object, 1);
      }
    }
    return result(answers, perLabel, probability);
  }

  List<CategoricalResult> perLabel(MultilabelAnswers answers) {
    List<CategoricalResult> perLabel = new ArrayList<>();
    for (int label = 0; label < answers.labels().size(); label++) {
      perLabel.add(consolidator.fit(answers.about(label)));
    }
    return perLabel;
  }

  static MultilabelResult result(
      MultilabelAnswers answers, List<CategoricalResult> perLabel, double[][] probability) {
    double[] confidence = new double[probability.length];
    for (int object = 0; object < confidence.length; object++) {
      confidence[object] = 1;
      for (double has : probability[object]) {
        confidence[object] *= Math.max(has, 1 - has);
      }
    }
    return new MultilabelResult(probability, confidence, MultilabelDetails.of(answers, perLabel));
  }
}

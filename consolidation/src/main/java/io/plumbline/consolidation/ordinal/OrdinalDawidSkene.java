package io.plumbline.consolidation.ordinal;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import java.util.Arrays;

/**
 * The default for grades: Dawid–Skene whose confusion matrices have a prior that knows of distance.
 *
 * <p>Each row of a worker's matrix is a Dirichlet posterior. Its prior is what all workers answer
 * for that grade, bent by how far this worker's answers lie from the truth in general: their
 * displacement, which a few answers suffice to learn, since all rows share it. So a worker who is
 * one grade too kind is known as that after a handful of answers, over all grades.
 *
 * <p>The displacements of a worker have a prior worth {@value OrdinalFit#DISPLACEMENT_ANSWERS}
 * answers, rows one of {@value OrdinalFit#ROW_ANSWERS}; what all workers answer has a prior worth
 * {@value OrdinalFit#COMMON_ANSWERS} answers a row that falls off with distance.
 *
 * <p>After A. P. Dawid and A. M. Skene (1979), the hierarchy of priors is ours. A round takes time
 * in proportion to answers × grades; memory workers × grades². Immutable, safe for threads.
 */
public final class OrdinalDawidSkene implements Consolidator<CategoricalAnswers, OrdinalResult> {

  @Override
  public OrdinalResult fit(CategoricalAnswers answers) {
    int[] unknown = new int[answers.objects().size()];
    Arrays.fill(unknown, -1);
    return fit(answers, unknown);
  }

  /**
   * Consolidates where the grade of some objects is known: they get it, with a confidence of 1, and
   * show how good the workers are who graded them.
   *
   * @param gold per object the index of its grade, or −1 where it is not known
   * @throws IllegalArgumentException if that is not one number per object, or names no grade
   */
  public OrdinalResult fit(CategoricalAnswers answers, int[] gold) {
    int objects = answers.objects().size();
    if (gold.length != objects) {
      throw new IllegalArgumentException(
          "there are %d gold truths; %d are needed, one per object"
              .formatted(gold.length, objects));
    }
    for (int object = 0; object < objects; object++) {
      if (gold[object] < -1 || gold[object] >= answers.classes().size()) {
        throw new IllegalArgumentException(
            "the gold truth of object \"%s\" is grade %d; there are %d"
                .formatted(answers.objects().get(object), gold[object], answers.classes().size()));
      }
    }
    return new OrdinalFit(answers, gold.clone()).run();
  }
}

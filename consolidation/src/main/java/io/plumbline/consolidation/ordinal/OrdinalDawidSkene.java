package io.plumbline.consolidation.ordinal;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.categorical.CategoricalAnswers;

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
    return new OrdinalFit(answers).run();
  }
}

package io.plumbline.consolidation.categorical;

/**
 * Each worker has a confusion matrix: for objects of each true class, the probabilities of the
 * classes that the worker then names. Matrices, class frequencies and true classes are found
 * together by expectation maximisation, after A. P. Dawid and A. M. Skene, "Maximum Likelihood
 * Estimation of Observer Error-Rates Using the EM Algorithm", Applied Statistics 28(1), 1979.
 *
 * <p>Changed from the paper:
 *
 * <ul>
 *   <li>Maximum a posteriori instead of maximum likelihood: each row of a matrix has a Dirichlet
 *       prior that expects the right answer with probability {@link DawidSkeneSettings#diagonal()},
 *       and the class frequencies have a uniform one. Without it a worker seen once is thought
 *       perfect or perfectly wrong. What {@link WorkerEvidence} knows from earlier batches is added
 *       to the priors.
 *   <li>The first round starts from the priors, not from a majority vote.
 *   <li>With more than {@value #MOST_DENSE_CLASSES} classes the candidates of an object are only
 *       the classes that somebody named for it. The others together keep the probability that they
 *       have a priori when every answer is an error at the prior's rate. So time and memory follow
 *       the answers, not workers × classes².
 * </ul>
 *
 * <p>A round takes time proportional to answers × candidates per object. The log posterior never
 * falls from round to round. Immutable, safe for threads.
 */
public final class DawidSkene implements CategoricalConsolidator {
  /** With more classes than this, only named classes are candidates. */
  static final int MOST_DENSE_CLASSES = 32;

  private final DawidSkeneSettings settings;

  /** With {@link DawidSkeneSettings#DEFAULT}. */
  public DawidSkene() {
    this(DawidSkeneSettings.DEFAULT);
  }

  /** With the given priors and stopping rule. */
  public DawidSkene(DawidSkeneSettings settings) {
    this.settings = settings;
  }

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    if (!earlier.classes().equals(answers.classes())) {
      throw new IllegalArgumentException("the evidence is about other classes than the answers");
    }
    int classCount = answers.classes().size();
    int workerCount = answers.workers().size();
    AnswersByObject grouped = AnswersByObject.of(answers);
    ConfusionCells cells =
        classCount <= MOST_DENSE_CLASSES
            ? new DenseConfusionCells(grouped, workerCount, classCount)
            : new SparseConfusionCells(grouped, workerCount, classCount);
    ErrorPrior prior = ErrorPrior.of(settings, classCount);
    ConfusionModel confusion =
        new ConfusionModel(cells, prior, KnownWorkers.of(earlier, answers.workers()));
    ClassFrequencies frequencies =
        new ClassFrequencies(settings.objectStrength(), earlier.objects());
    UnnamedClasses unnamed = new UnnamedClasses(grouped, cells.candidates(), frequencies, prior);
    return new ExpectationMaximization(answers, grouped, cells, confusion, frequencies, unnamed)
        .run(settings.maxIterations(), settings.tolerance());
  }
}

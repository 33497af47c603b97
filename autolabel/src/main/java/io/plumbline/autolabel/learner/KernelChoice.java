package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Cholesky;
import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the shares of views, kernel and ridge by what a model without an object says of it, for
 * the training objects that were drawn at random: they come first and stay the same, so every later
 * training set leads to the same choice. A view that is no help gets no share, and costs nothing
 * afterwards.
 *
 * <p>Some hundred objects leave several choices equally good, and the best of them is so by chance.
 * So the choice is the mean of all, each weighed by its likelihood: the shares as they are, kernel
 * and ridge by their logarithms.
 *
 * <p>Not safe for threads: the last choice is kept.
 */
final class KernelChoice {

  private static final double[] SHARPNESS = {1, 2, 4, 8};
  private static final double[] RIDGES = {0.01, 0.03, 0.1, 0.3};
  private static final int MOST_OBJECTS = 900;

  /** A view of less is left out. */
  private static final double LEAST_SHARE = 0.02;

  /**
   * A choice.
   *
   * @param shares of each view, together 1; not to be changed
   * @param ridge the variance of the noise in units of the kernel
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by isSameAs
  record Kernel(double[] shares, GaussianKernel gaussian, double ridge) {

    boolean isSameAs(Kernel other) {
      return Arrays.equals(shares, other.shares)
          && gaussian.equals(other.gaussian)
          && ridge == other.ridge;
    }
  }

  /** One of those that are tried, with its loss on held-out objects. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Candidate(double[] shares, double sharpness, double ridge, double loss) {}

  private record Chosen(TrainingSet by, Kernel kernel) {}

  private final Views views;
  private @Nullable Chosen last;

  KernelChoice(Views views) {
    this.views = views;
  }

  /** The choice for a training set and all that begin with its random objects. */
  Kernel of(TrainingSet training) {
    int size = Math.min(MOST_OBJECTS, training.randomSize());
    TrainingSet used = training.select(IntStream.range(0, size).toArray());
    Chosen known = last;
    if (known == null || !known.by().isSameAs(used)) {
      known = new Chosen(used, mean(candidates(used)));
      last = known;
    }
    return known.kernel();
  }

  private List<Candidate> candidates(TrainingSet used) {
    List<Candidate> candidates = new ArrayList<>();
    for (double[] shares : Blend.mixtures(views.count())) {
      Matrix examples = views.weighed(shares, used.objects());
      Matrix turned = examples.transposed();
      float[] norms = examples.squaredNorms();
      for (double sharpness : SHARPNESS) {
        Matrix likeness = GaussianKernel.ofSharpness(sharpness).between(examples, turned, norms);
        for (double ridge : RIDGES) {
          candidates.add(new Candidate(shares, sharpness, ridge, loss(likeness, ridge, used)));
        }
      }
    }
    return candidates;
  }

  private static Kernel mean(List<Candidate> candidates) {
    double least = candidates.stream().mapToDouble(Candidate::loss).min().orElseThrow();
    double[] shares = new double[candidates.get(0).shares().length];
    double total = 0;
    double sharpness = 0;
    double ridge = 0;
    for (Candidate candidate : candidates) {
      double weight = Math.exp(least - candidate.loss());
      total += weight;
      sharpness += weight * Math.log(candidate.sharpness());
      ridge += weight * Math.log(candidate.ridge());
      for (int v = 0; v < shares.length; v++) {
        shares[v] += weight * candidate.shares()[v];
      }
    }
    return new Kernel(
        withoutTraces(shares, total),
        GaussianKernel.ofSharpness(Math.exp(sharpness / total)),
        Math.exp(ridge / total));
  }

  private static double[] withoutTraces(double[] weights, double total) {
    double[] shares = Arrays.stream(weights).map(w -> w < LEAST_SHARE * total ? 0 : w).toArray();
    double kept = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / kept).toArray();
  }

  private static double loss(Matrix likeness, double ridge, TrainingSet used) {
    SymmetricMatrix system = new SymmetricMatrix(used.size());
    for (int i = 0; i < used.size(); i++) {
      for (int j = i; j < used.size(); j++) {
        system.set(i, j, likeness.at(i, j));
      }
    }
    system.addToDiagonal((float) ridge);
    Cholesky decomposed = system.decompose();
    double[][] weights = KernelRidge.weights(decomposed, used);
    return HeldOutLoss.of(KernelRidge.heldOut(decomposed, weights, used), used);
  }
}

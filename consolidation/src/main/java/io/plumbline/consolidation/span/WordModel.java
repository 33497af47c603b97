package io.plumbline.consolidation.span;

import java.util.Arrays;
import java.util.List;

/**
 * What the words say of the tags: a multinomial logistic regression (maximum entropy) of the tags'
 * probabilities, as the answers give them, on {@link WordFeatures}. So a name that was marked in
 * one place is expected in others, and what is written like names likelier than the rest.
 *
 * <p>Each block of {@value #BLOCK} units is judged by a model that did not see it: there are
 * {@value #FOLDS}, each learned from the blocks of the others. Found by {@value #ROUNDS} steps of
 * AdaGrad (J. Duchi et al., 2011) on all units together, so there is no chance in it. Time is units
 * × tags.
 */
final class WordModel {
  private static final int FOLDS = 4;
  private static final int BLOCK = 25;
  private static final int ROUNDS = 40;
  private static final double STEP = 0.3;
  private static final double RIDGE = 1;

  private final int tags;
  private final int features;
  private final int[][][] units;

  WordModel(Tags tags, List<TaggedDocument> documents) {
    WordFeatures found = new WordFeatures();
    this.units = found.of(documents);
    this.features = found.count();
    this.tags = tags.count();
  }

  /**
   * Per document, unit and tag, the logarithm of how many times likelier the tag is than on
   * average.
   *
   * @param posterior per document, the probabilities of its units' tags by the answers
   */
  List<double[]> logEvidence(List<double[]> posterior) {
    double[] average = average(posterior);
    double[][] evidence = new double[units.length][];
    for (int document = 0; document < units.length; document++) {
      evidence[document] = new double[posterior.get(document).length];
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = learn(posterior, fold);
      int block = 0;
      for (int document = 0; document < units.length; document++) {
        for (int unit = 0; unit < units[document].length; unit++) {
          if (fold(document, unit, block) == fold) {
            double[] probability = predict(weights, units[document][unit]);
            for (int tag = 0; tag < tags; tag++) {
              evidence[document][unit * tags + tag] =
                  StrictMath.log(Math.max(1e-9, probability[tag]) / average[tag]);
            }
          }
        }
        block += units[document].length / BLOCK + 1;
      }
    }
    return List.of(evidence);
  }

  private int fold(int document, int unit, int block) {
    return (units.length >= FOLDS ? document : block + unit / BLOCK) % FOLDS;
  }

  private double[] average(List<double[]> posterior) {
    double[] average = new double[tags];
    Arrays.fill(average, 1e-3);
    double all = tags * 1e-3;
    for (double[] document : posterior) {
      for (int cell = 0; cell < document.length; cell++) {
        average[cell % tags] += document[cell];
        all += document[cell];
      }
    }
    for (int tag = 0; tag < tags; tag++) {
      average[tag] /= all;
    }
    return average;
  }

  private double[] learn(List<double[]> posterior, int leftOut) {
    double[] weights = new double[features * tags];
    double[] squares = new double[weights.length];
    double[] gradient = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int cell = 0; cell < gradient.length; cell++) {
        gradient[cell] = RIDGE * weights[cell];
      }
      int block = 0;
      for (int document = 0; document < units.length; document++) {
        for (int unit = 0; unit < units[document].length; unit++) {
          if (fold(document, unit, block) != leftOut) {
            addGradient(
                gradient, weights, units[document][unit], posterior.get(document), unit * tags);
          }
        }
        block += units[document].length / BLOCK + 1;
      }
      for (int cell = 0; cell < weights.length; cell++) {
        squares[cell] += gradient[cell] * gradient[cell];
        weights[cell] -= STEP * gradient[cell] / (Math.sqrt(squares[cell]) + 1e-8);
      }
    }
    return weights;
  }

  private void addGradient(
      double[] gradient, double[] weights, int[] seen, double[] truth, int from) {
    double[] probability = predict(weights, seen);
    for (int tag = 0; tag < tags; tag++) {
      double excess = probability[tag] - truth[from + tag];
      for (int feature : seen) {
        gradient[feature * tags + tag] += excess;
      }
    }
  }

  private double[] predict(double[] weights, int[] seen) {
    double[] score = new double[tags];
    for (int feature : seen) {
      for (int tag = 0; tag < tags; tag++) {
        score[tag] += weights[feature * tags + tag];
      }
    }
    double most = Arrays.stream(score).max().orElse(0);
    double sum = 0;
    for (int tag = 0; tag < tags; tag++) {
      score[tag] = StrictMath.exp(score[tag] - most);
      sum += score[tag];
    }
    for (int tag = 0; tag < tags; tag++) {
      score[tag] /= sum;
    }
    return score;
  }
}

package io.plumbline.autolabel.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PrincipalSubspacePropertyTest {

  private static final int SAMPLES = 160;

  /**
   * Samples that vary in so many directions, in each by a twentieth less than in the one before.
   */
  private static Matrix samples(int columns, int rank, Random random) {
    Matrix weights = Matrix.zeros(SAMPLES, rank);
    for (int i = 0; i < weights.values().length; i++) {
      weights.values()[i] = (float) (random.nextGaussian() * Math.pow(0.95, i % rank));
    }
    Matrix directions = Matrix.zeros(rank, columns);
    for (int i = 0; i < directions.values().length; i++) {
      directions.values()[i] = (float) random.nextGaussian();
    }
    return Products.of(weights, directions);
  }

  private static PrincipalSubspace learned(Matrix samples, int dimensions, Random random) {
    return PrincipalSubspace.ofGroups(
        samples, new int[] {0, samples.columns()}, new double[] {1}, dimensions, random);
  }

  private static double squaredDistance(Matrix matrix, int one, int other) {
    double sum = 0;
    for (int column = 0; column < matrix.columns(); column++) {
      double off = matrix.at(one, column) - matrix.at(other, column);
      sum += off * off;
    }
    return sum;
  }

  /** The mean squared distance between two samples is twice the variance, which is scaled to 1. */
  private static double scale(Matrix samples) {
    double[] mean = new double[samples.columns()];
    for (int i = 0; i < samples.values().length; i++) {
      mean[i % mean.length] += samples.values()[i] / (double) SAMPLES;
    }
    double variance = 0;
    for (int i = 0; i < samples.values().length; i++) {
      double off = samples.values()[i] - mean[i % mean.length];
      variance += off * off / SAMPLES;
    }
    return 1 / variance;
  }

  @Property(tries = 30)
  void project_asManyDimensionsAsTheSamplesHave_keepsDistances(
      @ForAll @IntRange(min = 1, max = 100) int rank,
      @ForAll @IntRange(min = 0, max = 40) int more,
      @ForAll long seed) {
    Random random = new Random(seed);
    Matrix samples = samples(150, rank, random);
    Matrix projected = learned(samples, rank + more, random).project(samples);
    double scale = scale(samples);
    for (int probe = 0; probe < 50; probe++) {
      int one = random.nextInt(SAMPLES);
      int other = random.nextInt(SAMPLES);
      double distance = scale * squaredDistance(samples, one, other);
      assertThat(squaredDistance(projected, one, other))
          .isCloseTo(distance, within(1e-3 * distance));
    }
  }

  @Property(tries = 30)
  void project_fewerDimensions_lengthensNoDistanceAndKeepsMostOfTheVariance(
      @ForAll @IntRange(min = 20, max = 70) int dimensions, @ForAll long seed) {
    Random random = new Random(seed);
    Matrix samples = samples(150, 100, random);
    Matrix projected = learned(samples, dimensions, random).project(samples);
    double scale = scale(samples);
    double kept = 0;
    for (int one = 0; one < SAMPLES; one++) {
      for (int other = 0; other < one; other++) {
        double distance = scale * squaredDistance(samples, one, other);
        double left = squaredDistance(projected, one, other);
        assertThat(left).isLessThanOrEqualTo(1.001 * distance);
        kept += left / (SAMPLES * (SAMPLES - 1.0));
      }
    }
    // The first directions hold 1 - 0.95^(2 d) of the variance before chance turns them a little.
    double best = 1 - Math.pow(0.95, 2 * dimensions);
    assertThat(kept).isGreaterThan(0.95 * best);
  }
}

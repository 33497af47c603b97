package io.plumbline.autolabel.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.linear.SparseRows;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SeparationPropertyTest {

  private static final int WIDTH = 6;

  /** Where a descent ends no slope is steeper than 0.1, but later moves of its pass count, too. */
  private static final double FLAT = 0.3;

  /** Objects of some numbers each, of three classes that nothing tells apart. */
  private static final class Drawn {

    private final double[][] numbers;
    private final SparseRows objects;
    private final TrainingSet training;
    private final int[] places;

    Drawn(int size, long seed) {
      Random random = new Random(seed);
      numbers = new double[size][WIDTH];
      int[][] columns = new int[size][];
      float[][] values = new float[size][];
      for (int i = 0; i < size; i++) {
        columns[i] = IntStream.range(0, WIDTH).filter(c -> random.nextBoolean()).toArray();
        values[i] = new float[columns[i].length];
        for (int j = 0; j < values[i].length; j++) {
          values[i][j] = (float) (random.nextGaussian() / 2);
          numbers[i][columns[i][j]] = values[i][j];
        }
      }
      objects = new SparseRows(columns, values, WIDTH);
      places = IntStream.range(0, size).toArray();
      int[] labels = IntStream.of(places).map(i -> random.nextInt(3)).toArray();
      training = new TrainingSet(places, labels, 3, size);
    }

    Separation separation() {
      return new Separation(objects, training, places, 0);
    }

    int sign(int i) {
      return training.labels()[i] == 0 ? 1 : -1;
    }
  }

  @Property(tries = 200)
  void descend_anyObjects_endsWhereNoWeightWantsToMove(
      @ForAll @IntRange(min = 2, max = 40) int size,
      @ForAll @DoubleRange(min = 0.05, max = 2) double cost,
      @ForAll long seed) {
    Drawn drawn = new Drawn(size, seed);
    Separation separation = drawn.separation();
    separation.descend(cost, seed);
    for (int i = 0; i < size; i++) {
      double score = 0;
      for (int j = 0; j < size; j++) {
        double product = 1;
        for (int column = 0; column < WIDTH; column++) {
          product += drawn.numbers[i][column] * drawn.numbers[j][column];
        }
        score += drawn.sign(j) * separation.dual(j) * product;
      }
      assertThat((double) separation.score(i)).isCloseTo(score, within(1e-3));
      double slope = drawn.sign(i) * score - 1 + separation.dual(i) / (2 * cost);
      assertThat(separation.dual(i)).isNotNegative();
      assertThat(slope).isGreaterThan(-FLAT);
      if (separation.dual(i) > 0) {
        assertThat(slope).isLessThan(FLAT);
      }
    }
  }

  @Property(tries = 100)
  void descend_fromElsewhere_endsAtTheSameScores(
      @ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
    Drawn drawn = new Drawn(size, seed);
    Separation fresh = drawn.separation();
    fresh.descend(0.5, seed);
    Separation further = drawn.separation();
    double[] duals = new double[size];
    Arrays.setAll(duals, i -> i % 3);
    further.begin(duals);
    further.descend(2, seed);
    further.descend(0.5, seed + 1);
    for (int i = 0; i < size; i++) {
      assertThat(further.score(i)).isCloseTo(fresh.score(i), within((float) FLAT));
    }
  }
}

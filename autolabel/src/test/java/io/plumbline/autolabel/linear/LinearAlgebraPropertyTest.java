package io.plumbline.autolabel.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LinearAlgebraPropertyTest {

  private static Matrix random(int rows, int columns, Random random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) random.nextGaussian();
    }
    return matrix;
  }

  @Property(tries = 40)
  void product_anySize_isTheSumOfProducts(
      @ForAll @IntRange(min = 1, max = 140) int rows,
      @ForAll @IntRange(min = 1, max = 140) int inner,
      @ForAll @IntRange(min = 1, max = 600) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    Matrix left = random(rows, inner, random);
    Matrix right = random(inner, columns, random);
    Matrix product = Products.of(left, right);
    for (int probe = 0; probe < 50; probe++) {
      int row = random.nextInt(rows);
      int column = random.nextInt(columns);
      double sum = 0;
      for (int k = 0; k < inner; k++) {
        sum += (double) left.at(row, k) * right.at(k, column);
      }
      assertThat((double) product.at(row, column)).isCloseTo(sum, within(1e-3));
    }
  }

  @Property(tries = 25)
  void decompose_anySize_solvesAndKnowsTheInverse(
      @ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
    decompose(size, seed);
  }

  @Property(tries = 3)
  void decompose_moreThanATile_solvesAndKnowsTheInverse(
      @ForAll @IntRange(min = SymmetricMatrix.TILE, max = SymmetricMatrix.TILE + 200) int more,
      @ForAll long seed) {
    decompose(SymmetricMatrix.BLOCK + more, seed);
  }

  private static void decompose(int size, long seed) {
    Random random = new Random(seed);
    Matrix factor = random(size, size, random);
    Matrix square = Products.of(factor, factor.transposed());
    SymmetricMatrix matrix = new SymmetricMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        matrix.set(i, j, square.at(i, j) + (i == j ? size : 0));
      }
    }
    int probe = random.nextInt(size);
    double[] unit = new double[size];
    unit[probe] = 1;
    Cholesky decomposed = matrix.decompose();
    double inverse = decomposed.inverseDiagonal()[probe];
    decomposed.solve(new double[][] {unit});
    assertThat(unit[probe]).isCloseTo(inverse, within(1e-3 * inverse));
    for (int i = 0; i < size; i++) {
      double back = size * unit[i];
      for (int j = 0; j < size; j++) {
        back += square.at(i, j) * unit[j];
      }
      assertThat(back).isCloseTo(i == probe ? 1 : 0, within(1e-3));
    }
  }
}

package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.linear.Cholesky;
import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.Products;
import io.plumbline.autolabel.linear.SymmetricMatrix;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a training of a kernel machine from 4,000 objects is made of, on all cores. Billions of
 * multiplications and additions: a product 4.1, a decomposition and a diagonal 21.3 each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 4)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class LinearAlgebraBenchmark {

  private static final int OBJECTS = 4_000;
  private static final int FEATURES = 256;

  private Matrix features = Matrix.zeros(0, 0);
  private Matrix turned = Matrix.zeros(0, 0);
  private Matrix likenesses = Matrix.zeros(0, 0);
  private Cholesky decomposed = new SymmetricMatrix(0).decompose();

  /** Draws features, and the likenesses that come of them. */
  @Setup
  public void setUp() {
    Random random = new Random(1);
    features = Matrix.zeros(OBJECTS, FEATURES);
    for (int i = 0; i < features.values().length; i++) {
      features.values()[i] = (float) random.nextGaussian();
    }
    turned = features.transposed();
    likenesses = product();
    decomposed = decomposition();
  }

  /** Each object's features times those of each object. */
  @Benchmark
  public Matrix product() {
    return Products.of(features, turned);
  }

  /** Cholesky's method, the copy included. */
  @Benchmark
  public Cholesky decomposition() {
    SymmetricMatrix system = new SymmetricMatrix(OBJECTS);
    for (int i = 0; i < OBJECTS; i++) {
      for (int j = i; j < OBJECTS; j++) {
        system.set(i, j, likenesses.at(i, j));
      }
    }
    system.addToDiagonal(1);
    return system.decompose();
  }

  /** The diagonal of the inverse, for held-out scores. */
  @Benchmark
  public double[] inverseDiagonal() {
    return decomposed.inverseDiagonal();
  }
}

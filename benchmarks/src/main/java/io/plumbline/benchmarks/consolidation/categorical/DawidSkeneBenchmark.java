package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.DawidSkeneSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dawid–Skene on 1,000,000 answers: 100,000 objects with 10 answers each by 1,000 workers who are
 * right in 40 to 90 of 100 cases. The difference between 21 rounds and 1, divided by 20, is the
 * time of a round.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class DawidSkeneBenchmark {
  private static final int OBJECTS = 100_000;
  private static final int ANSWERS_EACH = 10;
  private static final int WORKERS = 1_000;

  /** Number of classes; 1,000 takes the sparse way. */
  @Param({"2", "10", "1000"})
  public int classes;

  /** Rounds of estimation. */
  @Param({"1", "21"})
  public int rounds;

  private CategoricalAnswers answers = SimulatedAnswers.of(1, 1, 1, 1);

  /** Makes the answers. */
  @Setup
  public void setUp() {
    answers = SimulatedAnswers.of(OBJECTS, ANSWERS_EACH, WORKERS, classes);
  }

  /** The whole fit, from arrays to result. */
  @Benchmark
  public CategoricalResult fit() {
    return new DawidSkene(new DawidSkeneSettings(0.8, 2, 2, rounds, 0)).fit(answers);
  }
}

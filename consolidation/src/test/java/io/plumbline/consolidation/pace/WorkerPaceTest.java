package io.plumbline.consolidation.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.numeric.NumericAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkerPaceTest {

  /** One answer: object, worker, seconds. */
  private record Time(int object, int worker, double seconds) {}

  @Test
  void workersWhoTakeMoreOrLessTime_areToldApart_whateverObjectsTheyHad() {
    List<Time> times = new ArrayList<>();
    for (int object = 0; object < 40; object++) {
      double effort = object % 2 == 0 ? 40 : 10;
      // The fast worker has hard objects only, so that a plain mean would not tell.
      if (object % 2 == 0) {
        times.add(new Time(object, 0, effort / 2));
      }
      times.add(new Time(object, 1, effort));
      times.add(new Time(object, 2, 2 * effort));
    }

    WorkerPace pace = WorkerPace.of(answers(times));

    assertThat(pace.answers()).containsExactly(20, 40, 40);
    assertThat(pace.seconds()[1] / pace.seconds()[0]).isCloseTo(2, within(0.1));
    assertThat(pace.seconds()[2] / pace.seconds()[1]).isCloseTo(2, within(0.1));
    assertThat(pace.seconds()[1]).isCloseTo(20, within(1.0));
    assertThat(Arrays.stream(pace.hasty()).max().orElseThrow()).isLessThan(0.01);
  }

  @Test
  void whoClicksThrough_isHasty_andOneLongBreakChangesLittle() {
    List<Time> times = new ArrayList<>();
    Random random = new Random(3);
    for (int object = 0; object < 30; object++) {
      for (int worker = 0; worker < 5; worker++) {
        double usual = worker == 4 ? 2 : 20;
        times.add(new Time(object, worker, usual * Math.exp(0.3 * random.nextGaussian())));
      }
    }
    WorkerPace before = WorkerPace.of(answers(times));
    times.set(0, new Time(0, 0, 40_000));
    WorkerPace after = WorkerPace.of(answers(times));

    assertThat(before.hasty()[4]).isGreaterThan(0.99);
    assertThat(Arrays.stream(before.hasty()).limit(4).max().orElseThrow()).isLessThan(0.01);
    assertThat(after.seconds()[0] / before.seconds()[0]).isBetween(0.9, 1.1);
  }

  @Test
  void anIntervalHasTheTruePace_inAboutNineOfTenCases() {
    Random random = new Random(11);
    int covered = 0;
    int all = 0;
    for (int job = 0; job < 60; job++) {
      double[] own = IntStream.range(0, 12).mapToDouble(i -> 0.5 * random.nextGaussian()).toArray();
      List<Time> times = new ArrayList<>();
      double efforts = 0;
      int objects = 40;
      for (int object = 0; object < objects; object++) {
        double effort = 0.7 * random.nextGaussian();
        efforts += effort / objects;
        List<Integer> crew = new ArrayList<>(IntStream.range(0, own.length).boxed().toList());
        Collections.shuffle(crew, random);
        for (int worker : crew.subList(0, 3)) {
          double log = 3 + effort + own[worker] + 0.4 * random.nextGaussian();
          times.add(new Time(object, worker, Math.exp(log)));
        }
      }
      WorkerPace pace = WorkerPace.of(answers(times));
      for (int i = 0; i < own.length; i++) {
        int worker = Integer.parseInt(pace.workers().get(i).substring(1));
        double truth = Math.exp(3 + efforts + own[worker]);
        covered += pace.secondsLow()[i] <= truth && truth <= pace.secondsHigh()[i] ? 1 : 0;
        all++;
      }
    }

    assertThat((double) covered / all).isBetween(0.85, 0.95);
  }

  @Test
  void noTimes_orNegativeOnes_areRefused() {
    NumericAnswers none =
        new NumericAnswers(List.of(), List.of(), new int[0], new int[0], new double[0]);

    assertThatThrownBy(() -> WorkerPace.of(none)).hasMessageContaining("no times");
    assertThatThrownBy(() -> WorkerPace.of(answers(List.of(new Time(0, 0, -1)))))
        .hasMessageContaining("answer 0 took -1.0 seconds");
  }

  @Property(tries = 200)
  void anyTimes_giveFiniteOrderedFigures_inEveryOrder(
      @ForAll("times") List<Time> times, @ForAll Random random) {
    WorkerPace pace = WorkerPace.of(answers(times));
    List<Time> shuffled = new ArrayList<>(times);
    Collections.shuffle(shuffled, random);
    WorkerPace other = WorkerPace.of(answers(shuffled));

    for (int i = 0; i < pace.workers().size(); i++) {
      assertThat(pace.secondsLow()[i]).isPositive().isLessThanOrEqualTo(pace.seconds()[i]);
      assertThat(pace.secondsHigh()[i]).isFinite().isGreaterThanOrEqualTo(pace.seconds()[i]);
      assertThat(pace.hasty()[i]).isBetween(0.0, 1.0);
      int same = other.workers().indexOf(pace.workers().get(i));
      assertThat(other.seconds()[same]).isEqualTo(pace.seconds()[i]);
      assertThat(other.hasty()[same]).isEqualTo(pace.hasty()[i]);
    }
  }

  @Property(tries = 100)
  void whenAllTakesTwiceTheTime_soDoesEachWorker(@ForAll("times") List<Time> times) {
    List<Time> twice =
        times.stream().map(t -> new Time(t.object, t.worker, 2 * t.seconds)).toList();

    WorkerPace once = WorkerPace.of(answers(times));
    WorkerPace slower = WorkerPace.of(answers(twice));

    for (int i = 0; i < once.workers().size(); i++) {
      double expected = 2 * once.seconds()[i];
      assertThat(slower.seconds()[i]).isCloseTo(expected, within(1e-3 * expected));
    }
  }

  @Provide
  Arbitrary<List<Time>> times() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.doubles().between(0.1, 5_000))
        .as(Time::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  /** Ids in the order of the first answer, as programs that read files have them. */
  private static NumericAnswers answers(List<Time> times) {
    List<String> objects = times.stream().map(time -> "o" + time.object).distinct().toList();
    List<String> workers = times.stream().map(time -> "w" + time.worker).distinct().toList();
    return new NumericAnswers(
        objects,
        workers,
        times.stream().mapToInt(time -> objects.indexOf("o" + time.object)).toArray(),
        times.stream().mapToInt(time -> workers.indexOf("w" + time.worker)).toArray(),
        times.stream().mapToDouble(Time::seconds).toArray());
  }
}

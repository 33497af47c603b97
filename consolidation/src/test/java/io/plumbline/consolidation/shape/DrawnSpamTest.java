package io.plumbline.consolidation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.shape.DrawnKinds.Kind;
import io.plumbline.consolidation.shape.DrawnKinds.Mark;
import io.plumbline.consolidation.shape.DrawnKinds.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who draws without looking is suspected, whatever is drawn. */
class DrawnSpamTest {
  private static final int IMAGES = 50;
  private static final int HONEST = 5;
  private static final int CONSTANT = 5;
  private static final int RANDOM = 6;
  private static final int EMPTY = 7;

  @ParameterizedTest
  @MethodSource("kinds")
  <S> void workerQuality_spammersAmongHonestWorkers_suspectsThem(Kind<S> kind) {
    Map<String, Double> spam = spam(kind.method().fit(kind.annotations(scene(), "a", 0)));

    for (int worker = 0; worker < HONEST; worker++) {
      assertThat(spam.get("a" + worker)).as("looks %d", worker).isLessThan(0.02);
    }
    for (int worker : new int[] {CONSTANT, RANDOM, EMPTY}) {
      assertThat(spam.get("a" + worker)).as("does not look %d", worker).isGreaterThan(0.5);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  <S> void workerQuality_imagesWithoutObjects_suspectsNobody(Kind<S> kind) {
    List<int[]> visits = new ArrayList<>();
    for (int image = 0; image < IMAGES; image++) {
      for (int worker = 0; worker < 4; worker++) {
        visits.add(new int[] {image, worker});
      }
    }
    Scene scene = new Scene(List.of(), visits);

    assertThat(spam(kind.method().fit(kind.annotations(scene, "a", 0))).values())
        .allMatch(suspicion -> suspicion < 0.1);
  }

  @Test
  void workerQuality_boxAroundEachWholeImage_isTheSameAnswerEverywhere() {
    SplittableRandom random = new SplittableRandom(3);
    DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(List.of("car"));
    for (int image = 0; image < IMAGES; image++) {
      String id = "photo " + image;
      double width = 100 * (1 + image);
      builder.frame(id, width, 50);
      double left = 0.8 * random.nextDouble() * width;
      for (int worker = 0; worker < 3; worker++) {
        double off = random.nextDouble();
        builder.add(id, "w" + worker, "car", new Box(left + off, 10, left + 0.2 * width, 40));
      }
      builder.add(id, "whole", "car", new Box(0, 0, width, 50));
    }

    Map<String, Double> spam = spam(new BoxConsolidator().fit(builder.build()));

    assertThat(spam.get("whole")).isGreaterThan(0.7);
    assertThat(spam.get("w0")).isLessThan(0.01);
  }

  @Property(tries = 100)
  <S> void workerQuality_drawingsInAnotherOrder_suspectsWithTheSameDigits(
      @ForAll("allKinds") Kind<S> kind,
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = 1) long seed) {
    Map<String, Double> spam = spam(kind.method().fit(kind.annotations(scene, "a", 0)));

    assertThat(spam(kind.method().fit(kind.annotations(scene, "a", seed)))).isEqualTo(spam);
    assertThat(spam.values()).allMatch(suspicion -> suspicion >= 0 && suspicion <= 1);
  }

  static List<Kind<?>> kinds() {
    return DrawnKinds.all();
  }

  @Provide
  Arbitrary<Kind<?>> allKinds() {
    return Arbitraries.of(DrawnKinds.all());
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return DrawnKinds.scenes();
  }

  private static <S> Map<String, Double> spam(DrawnObjects<S> result) {
    WorkerQuality quality = result.workerQuality();
    Map<String, Double> byName = new TreeMap<>();
    for (int worker = 0; worker < quality.workers().size(); worker++) {
      byName.put(quality.workers().get(worker), quality.spam()[worker]);
    }
    return byName;
  }

  /** An object in each image but every fifth; the later a worker, the less careful. */
  private static Scene scene() {
    SplittableRandom random = new SplittableRandom(5);
    List<Mark> marks = new ArrayList<>();
    List<int[]> visits = new ArrayList<>();
    for (int image = 0; image < IMAGES; image++) {
      int[] place = place(random);
      for (int worker = 0; worker <= EMPTY; worker++) {
        visits.add(new int[] {image, worker});
        int[] at = place.clone();
        if (worker == CONSTANT) {
          at = new int[] {20, 20, 30, 20};
        } else if (worker == RANDOM) {
          at = place(random);
        } else if (worker > 0) {
          int most = worker;
          Arrays.setAll(at, index -> place[index] + random.nextInt(most));
        }
        if (worker != EMPTY && (worker >= HONEST || image % 5 != 0)) {
          marks.add(new Mark(image, worker, 0, at[0], at[1], at[2], at[3]));
        }
      }
    }
    return new Scene(marks, visits);
  }

  private static int[] place(SplittableRandom random) {
    return new int[] {
      random.nextInt(60), random.nextInt(60), 15 + random.nextInt(25), 15 + random.nextInt(20)
    };
  }
}

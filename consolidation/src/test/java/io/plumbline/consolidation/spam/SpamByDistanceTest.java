package io.plumbline.consolidation.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are numbers from 0 to 1 here, which is all that matters of them. */
class SpamByDistanceTest {
  private static final int OBJECTS = 100;

  /** One answer. */
  record Given(int object, String worker, double number) {}

  private final SplittableRandom random = new SplittableRandom(11);
  private final double[] truth = random.doubles(OBJECTS).toArray();

  @ParameterizedTest
  @CsvSource({"10, 0, 0.5", "40, 0.6, 1", "100, 0.8, 1"})
  void of_crowdWithSpammers_suspectsThemAfterSomeAnswersAndNobodyElse(
      int answers, double least, double most) {
    int found = 0;
    for (int draw = 0; draw < 20; draw++) {
      List<Given> given = honest(5, 0.02);
      answer(
          given, "careless", OBJECTS, object -> truth[object] + 0.3 * (random.nextDouble() - 0.5));
      double always = random.nextDouble();
      answer(given, "spam same", answers, object -> always);
      answer(given, "spam random", answers, object -> random.nextDouble());

      Map<String, Double> spam = spam(given);

      for (Map.Entry<String, Double> worker : spam.entrySet()) {
        if (!worker.getKey().startsWith("spam")) {
          assertThat(worker.getValue()).as(worker.getKey()).isLessThan(0.01);
        } else if (worker.getValue() > 0.5) {
          found++;
        }
      }
    }

    assertThat(found / 40.0).isBetween(least, most);
  }

  @Test
  void of_threeAnswersThatAreAllOff_doesNotSuspect() {
    List<Given> given = honest(5, 0.02);
    for (int answers = 1; answers <= 3; answers++) {
      answer(given, "new " + answers, answers, object -> 1 - truth[object] + 2);
    }

    Map<String, Double> spam = spam(given);

    assertThat(spam.get("new 1")).isBetween(0.04, 0.2);
    assertThat(spam.get("new 2")).isBetween(spam.get("new 1"), 0.35);
    assertThat(spam.get("new 3")).isBetween(spam.get("new 2"), 0.5);
  }

  @Test
  void of_objectsThatAreAllAlike_suspectsNobody() {
    List<Given> given = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      answer(given, "w" + worker, OBJECTS, object -> 0.5);
      answer(given, "imprecise " + worker, OBJECTS, object -> 0.4 + 0.2 * random.nextDouble());
    }

    assertThat(spam(given).values()).allMatch(suspicion -> suspicion < 0.3);
  }

  @Test
  void of_moreSpammersThanHonestWorkers_tellsThemApart() {
    List<Given> given = honest(3, 0.02);
    for (int worker = 0; worker < 3; worker++) {
      answer(given, "spam same " + worker, OBJECTS, object -> 0.4);
      answer(given, "spam random " + worker, OBJECTS, object -> random.nextDouble());
    }

    Map<String, Double> spam = spam(given);

    double suspicion = 0;
    for (int worker = 0; worker < 3; worker++) {
      suspicion += spam.get("spam same " + worker) / 6 + spam.get("spam random " + worker) / 6;
      assertThat(spam.get("w" + worker)).isLessThan(0.01);
    }
    assertThat(suspicion).isGreaterThan(0.6);
  }

  @Test
  void of_honestWorkerWhoMeetsOnlySpammers_isNotSuspected() {
    List<Given> given = honest(5, 0.02);
    for (int worker = 0; worker < 3; worker++) {
      answer(given, "spam " + worker, OBJECTS, object -> random.nextDouble());
      String same = "spam " + worker;
      for (int object = OBJECTS; object < 2 * OBJECTS; object++) {
        given.add(new Given(object, same, random.nextDouble()));
      }
    }
    for (int object = OBJECTS; object < 2 * OBJECTS; object++) {
      given.add(new Given(object, "lonely", (object - OBJECTS) / (double) OBJECTS));
    }

    Map<String, Double> spam = spam(given);

    assertThat(spam.get("spam 0")).isGreaterThan(0.5);
    assertThat(spam.get("lonely")).isLessThan(0.3);
  }

  @Test
  void of_objectsThatNobodyElseAnswered_keepsWhatIsExpectedOfAnybody() {
    List<Given> given = honest(3, 0.02);
    for (int object = OBJECTS; object < 2 * OBJECTS; object++) {
      given.add(new Given(object, "alone", 0.4));
    }

    assertThat(spam(given).get("alone")).isEqualTo(SpamByDistance.PRIOR_SPAM);
  }

  @Test
  void of_oneObject_saysNothing() {
    List<Given> given = new ArrayList<>();
    for (int worker = 0; worker < 5; worker++) {
      answer(given, "w" + worker, 1, object -> random.nextDouble());
    }

    assertThat(spam(given).values()).allMatch(spam -> spam == SpamByDistance.PRIOR_SPAM);
  }

  @Test
  void of_manyAnswersToEachObject_suspectsTheSame() {
    List<Given> given = honest(40, 0.02);
    answer(given, "always the same", OBJECTS, object -> 0.4);

    Map<String, Double> spam = spam(given);

    assertThat(spam.get("always the same")).isGreaterThan(0.5);
    assertThat(spam.get("w0")).isLessThan(0.01);
  }

  @Property(tries = 200)
  void of_anotherOrderAndOtherNames_givesTheSameDigits(
      @ForAll("answers") List<Given> given, @ForAll long seed) {
    List<Given> shuffled = new ArrayList<>();
    given.forEach(
        one -> shuffled.add(new Given(one.object(), "x" + (9 - name(one)), one.number())));
    Collections.shuffle(shuffled, new Random(seed));

    Map<String, Double> before = spam(given);
    Map<String, Double> after = spam(shuffled);

    before.forEach(
        (worker, suspicion) -> {
          assertThat(suspicion).isBetween(0.0, 1.0);
          assertThat(after.get("x" + (9 - Integer.parseInt(worker)))).isEqualTo(suspicion);
        });
  }

  private static int name(Given given) {
    return Integer.parseInt(given.worker());
  }

  /** Few numbers and workers with several answers to one object, so that much is tied. */
  @Provide
  Arbitrary<List<Given>> answers() {
    Arbitrary<Given> one =
        Combinators.combine(
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 3))
            .as((object, worker, number) -> new Given(object, "" + worker, number / 3.0));
    return one.list().ofMaxSize(120);
  }

  private List<Given> honest(int workers, double noise) {
    List<Given> given = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      answer(
          given,
          "w" + worker,
          OBJECTS,
          object -> truth[object] + noise * (random.nextDouble() - 0.5));
    }
    return given;
  }

  private static void answer(
      List<Given> given, String worker, int objects, IntToDoubleFunction number) {
    for (int object = 0; object < objects; object++) {
      given.add(new Given(object, worker, number.applyAsDouble(object)));
    }
  }

  private static Map<String, Double> spam(List<Given> given) {
    List<String> objects = new ArrayList<>();
    for (int object = 0; object < 2 * OBJECTS; object++) {
      objects.add("object " + object);
    }
    List<String> workers = given.stream().map(Given::worker).distinct().toList();
    double[] spam =
        SpamByDistance.of(
            new ComparableAnswers(
                objects,
                new double[objects.size()],
                workers.size(),
                given.stream().mapToInt(Given::object).toArray(),
                given.stream().mapToInt(one -> workers.indexOf(one.worker())).toArray(),
                (one, other) ->
                    Math.min(1, Math.abs(given.get(one).number() - given.get(other).number())),
                (one, other) ->
                    Double.compare(given.get(one).number(), given.get(other).number())));
    Map<String, Double> byName = new TreeMap<>();
    for (int worker = 0; worker < spam.length; worker++) {
      byName.put(workers.get(worker), spam[worker]);
    }
    return byName;
  }
}

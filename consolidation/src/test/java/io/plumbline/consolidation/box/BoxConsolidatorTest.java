package io.plumbline.consolidation.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.FoundObject;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoxConsolidatorTest {

  @Test
  void fit_looseWorkersInTheMajority_findsTheEdgesOfTheCarefulOnes() {
    SplittableRandom random = new SplittableRandom(7);
    DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(List.of("car"));
    // The less careful a worker, the more room they leave around the object.
    double[] scatter = {1, 1, 1.5, 4, 6, 8};
    for (int image = 0; image < 60; image++) {
      builder.frame("i" + image, 1000, 1000);
      double left = 200 + random.nextInt(400);
      double top = 200 + random.nextInt(400);
      for (int worker = 0; worker < scatter.length; worker++) {
        double loose = 2 * (scatter[worker] - 1);
        double s = scatter[worker];
        builder.add(
            "i" + image,
            "w" + worker,
            "car",
            new Box(
                left - loose + s * random.nextDouble(-1, 1),
                top - loose + s * random.nextDouble(-1, 1),
                left + 80 + loose + s * random.nextDouble(-1, 1),
                top + 60 + loose + s * random.nextDouble(-1, 1)));
      }
    }
    DrawnAnnotations<Box> annotations = builder.build();

    double learned = meanWidth(new BoxConsolidator().fit(annotations));
    double medians = meanWidth(BoxConsolidator.majorityMedian().fit(annotations));

    assertThat(learned).isCloseTo(80, within(2.0));
    assertThat(medians).isGreaterThan(84);
  }

  @Test
  void fit_workerWhoSeesWhatIsNotThere_isNotBelieved() {
    DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(List.of("car"));
    for (int image = 0; image < 20; image++) {
      for (String worker : List.of("ann", "bob", "cyd")) {
        builder.add("i" + image, worker, "car", new Box(10, 10, 50, 40));
      }
      builder.add("i" + image, "cyd", "car", new Box(200, 200 + image, 240, 230 + image));
    }
    DrawnObjects<Box> result = new BoxConsolidator().fit(builder.build());

    assertThat(result.objects()).hasSize(20).allMatch(object -> object.drawnBy() == 3);
    assertThat(result.rejected()).hasSize(20);
    assertThat(result.workerQuality().skill()[2]).isLessThan(result.workerQuality().skill()[0]);
    Explanation explanation = result.explain(0);
    assertThat(explanation.label()).isEqualTo("car [10.0000, 10.0000, 50.0000, 40.0000]");
    assertThat(explanation.votes()).hasSize(3).allMatch(vote -> vote.weight() > 0);
  }

  @Test
  void fit_boxCutByTheImage_reachesItsEnd() {
    DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(List.of("car"));
    builder.frame("i", 100, 100);
    builder.add("i", "ann", "car", new Box(70, 10, 100, 40));
    builder.add("i", "bob", "car", new Box(71, 11, 100, 41));
    builder.add("i", "cyd", "car", new Box(69, 10, 100, 40));

    FoundObject<Box> found = new BoxConsolidator().fit(builder.build()).objects().get(0);

    assertThat(found.shape().right()).isEqualTo(100);
  }

  @Test
  void fit_nothingDrawn_findsNothing() {
    DrawnAnnotations<Box> annotations =
        DrawnAnnotations.<Box>builder(List.of("car")).looked("i", "ann").build();

    assertThat(new BoxConsolidator().fit(annotations).objects()).isEmpty();
  }

  private static double meanWidth(DrawnObjects<Box> result) {
    return result.objects().stream()
        .mapToDouble(object -> object.shape().width())
        .average()
        .orElse(0);
  }
}

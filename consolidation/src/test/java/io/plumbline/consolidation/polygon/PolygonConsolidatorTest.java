package io.plumbline.consolidation.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PolygonConsolidatorTest {

  @Test
  void fit_noisyOutlines_isNearerToTheTruthThanAnyOfThem() {
    SplittableRandom random = new SplittableRandom(5);
    DrawnAnnotationsBuilder<Polygon> builder = DrawnAnnotations.builder(List.of("lake"));
    double best = 0;
    for (int worker = 0; worker < 9; worker++) {
      Polygon drawn = star(random, 8);
      best = Math.max(best, drawn.overlap(star(random, 0)));
      builder.add("photo", "w" + worker, "lake", drawn);
    }

    Polygon fused = new PolygonConsolidator().fit(builder.build()).objects().get(0).shape();

    assertThat(fused.overlap(star(random, 0))).isGreaterThan(best);
    assertThat(fused.points()).hasSizeLessThan(250);
  }

  private static Polygon star(SplittableRandom random, double noise) {
    List<Point> points = new ArrayList<>();
    for (int corner = 0; corner < 24; corner++) {
      double angle = corner * Math.PI / 12;
      double radius = corner % 2 == 0 ? 200 : 140;
      double error = noise == 0 ? 0 : random.nextDouble(-noise, noise);
      points.add(
          new Point(
              300 + (radius + error) * Math.cos(angle), 300 + (radius + error) * Math.sin(angle)));
    }
    return new Polygon(points);
  }
}

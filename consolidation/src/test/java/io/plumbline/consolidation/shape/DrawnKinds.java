package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.cuboid.Cuboid;
import io.plumbline.consolidation.cuboid.CuboidConsolidator;
import io.plumbline.consolidation.keypoint.KeypointConsolidator;
import io.plumbline.consolidation.keypoint.Keypoints;
import io.plumbline.consolidation.mask.InstanceConsolidator;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import io.plumbline.consolidation.polygon.Polygon;
import io.plumbline.consolidation.polygon.PolygonConsolidator;
import io.plumbline.consolidation.polyline.Polyline;
import io.plumbline.consolidation.polyline.PolylineConsolidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every kind of drawing, with scenes of any form: empty, crowded, one worker, repeated shapes. */
final class DrawnKinds {
  static final List<String> CLASSES = List.of("car", "dog");

  private DrawnKinds() {}

  /** One drawn object as four small numbers; each kind makes its shape of them. */
  record Mark(int image, int worker, int label, int x, int y, int width, int height) {}

  /** A kind of drawing. */
  record Kind<S>(
      String name,
      Consolidator<DrawnAnnotations<S>, DrawnObjects<S>> method,
      Function<Mark, S> shape) {

    @Override
    public String toString() {
      return name;
    }

    DrawnAnnotations<S> annotations(Scene scene, String prefix, long seed) {
      List<Mark> marks = new ArrayList<>(scene.marks());
      List<int[]> visits = new ArrayList<>(scene.visits());
      if (seed != 0) {
        Collections.shuffle(marks, new Random(seed));
        Collections.shuffle(visits, new Random(seed + 1));
      }
      DrawnAnnotationsBuilder<S> builder = DrawnAnnotations.builder(CLASSES);
      // Images keep their order, so that results can be compared one by one.
      for (int image = 0; image < 3; image++) {
        builder.frame(prefix + image, 120, 100);
      }
      visits.forEach(visit -> builder.looked(prefix + visit[0], prefix + visit[1]));
      for (Mark mark : marks) {
        builder.add(
            prefix + mark.image(),
            prefix + mark.worker(),
            CLASSES.get(mark.label()),
            shape.apply(mark));
      }
      return builder.build();
    }
  }

  /** What was drawn, and who only looked. */
  record Scene(List<Mark> marks, List<int[]> visits) {}

  static List<Kind<?>> all() {
    return List.of(
        new Kind<>("box", new BoxConsolidator(), DrawnKinds::box),
        new Kind<>("box, majority and medians", BoxConsolidator.majorityMedian(), DrawnKinds::box),
        new Kind<>("polygon", new PolygonConsolidator(), DrawnKinds::polygon),
        new Kind<>("instance mask", new InstanceConsolidator(), DrawnKinds::mask),
        new Kind<>("polyline", new PolylineConsolidator(), DrawnKinds::polyline),
        new Kind<>("keypoint", new KeypointConsolidator(), DrawnKinds::keypoints),
        new Kind<>("cuboid", new CuboidConsolidator(), DrawnKinds::cuboid));
  }

  static Arbitrary<Scene> scenes() {
    Arbitrary<Mark> mark =
        Combinators.combine(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(1, 60),
                Arbitraries.integers().between(1, 40))
            .as(Mark::new);
    Arbitrary<int[]> visit =
        Combinators.combine(
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 4))
            .as((image, worker) -> new int[] {image, worker});
    return Combinators.combine(mark.list().ofMaxSize(25), visit.list().ofMaxSize(8)).as(Scene::new);
  }

  private static Box box(Mark mark) {
    return new Box(mark.x(), mark.y(), mark.x() + mark.width(), mark.y() + mark.height());
  }

  private static Polygon polygon(Mark mark) {
    return new Polygon(
        List.of(
            new Point(mark.x(), mark.y()),
            new Point(mark.x() + mark.width(), mark.y()),
            new Point(mark.x(), mark.y() + mark.height())));
  }

  private static LabelMask mask(Mark mark) {
    int from = mark.x();
    int to = mark.x() + mark.width();
    LabelMaskBuilder builder = LabelMask.builder(120, 100);
    for (int row = 0; row < 100; row++) {
      int inside = row >= mark.y() && row < mark.y() + mark.height() ? 1 : 0;
      builder.append(0, from).append(inside, to - from).append(0, 120 - to);
    }
    return builder.build();
  }

  private static Polyline polyline(Mark mark) {
    return new Polyline(
        List.of(
            new Point(mark.x(), mark.y()),
            new Point(mark.x() + mark.width(), mark.y() + mark.height()),
            new Point(mark.x() + 2 * mark.width(), mark.y())));
  }

  private static Keypoints keypoints(Mark mark) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(mark.x(), mark.y()));
    points.add(mark.width() % 3 == 0 ? null : new Point(mark.x() + mark.width(), mark.y()));
    points.add(new Point(mark.x(), mark.y() + mark.height()));
    return new Keypoints(points, mark.width() + mark.height());
  }

  private static Cuboid cuboid(Mark mark) {
    return new Cuboid(
        mark.x(), mark.y(), 1, mark.width(), mark.height(), 2, (mark.x() - mark.y()) / 7.0);
  }
}

package io.plumbline.consolidation.keypoint;

import io.plumbline.consolidation.shape.CoordinateModel;
import io.plumbline.consolidation.shape.Frame;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.PointPaths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keypoints are alike as object keypoint similarity says (COCO keypoint evaluation): the mean of
 * exp −d² / 2 (scale × {@value #FALLOFF})² over the points that both give.
 */
final class KeypointModel implements CoordinateModel<Keypoints> {
  /** About COCO's for hips and shoulders. */
  private static final double FALLOFF = 0.2;

  @Override
  public double similarity(Keypoints first, Keypoints second) {
    double scale = FALLOFF * StrictMath.sqrt(first.scale() * second.scale());
    double sum = 0;
    int both = 0;
    for (int i = 0; i < Math.min(first.points().size(), second.points().size()); i++) {
      Point one = first.points().get(i);
      Point other = second.points().get(i);
      if (one != null && other != null) {
        double distance = one.distance(other) / scale;
        sum += StrictMath.exp(-distance * distance / 2);
        both++;
      }
    }
    return both == 0 ? 0 : sum / both;
  }

  @Override
  public double sameObject() {
    return 0.3;
  }

  @Override
  public double size(Keypoints shape) {
    return shape.scale();
  }

  @Override
  public int compare(Keypoints first, Keypoints second) {
    int byPoints = PointPaths.compare(given(first), given(second));
    return byPoints != 0 ? byPoints : Double.compare(first.scale(), second.scale());
  }

  @Override
  public Keypoints stretched(Keypoints shape, double x, double y) {
    List<@Nullable Point> points = new ArrayList<>();
    for (Point point : shape.points()) {
      points.add(point == null ? null : new Point(x * point.x(), y * point.y()));
    }
    return new Keypoints(points, StrictMath.sqrt(x * y) * shape.scale());
  }

  @Override
  public String describe(Keypoints shape) {
    return PointPaths.describe(given(shape));
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public int outward(int slot) {
    return 0;
  }

  /** Two per point; as many points as the reference has. */
  @Override
  public double[] coordinates(Keypoints shape, Keypoints reference) {
    double[] coordinates = new double[2 * reference.points().size()];
    for (int i = 0; i < reference.points().size(); i++) {
      Point point = i < shape.points().size() ? shape.points().get(i) : null;
      coordinates[2 * i] = point == null ? Double.NaN : point.x();
      coordinates[2 * i + 1] = point == null ? Double.NaN : point.y();
    }
    return coordinates;
  }

  @Override
  public Keypoints shape(double[] coordinates, Keypoints reference) {
    List<@Nullable Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(
          Double.isNaN(coordinates[i]) ? null : new Point(coordinates[i], coordinates[i + 1]));
    }
    return new Keypoints(points, reference.scale());
  }

  @Override
  public double length(int coordinate, Keypoints shape) {
    return 2 * FALLOFF * shape.scale();
  }

  @Override
  public double limit(int slot, Frame frame) {
    return Double.NaN;
  }

  private static List<Point> given(Keypoints shape) {
    List<Point> given = new ArrayList<>();
    for (Point point : shape.points()) {
      if (point != null) {
        given.add(point);
      }
    }
    return given;
  }
}

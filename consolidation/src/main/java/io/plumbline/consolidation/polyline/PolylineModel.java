package io.plumbline.consolidation.polyline;

import io.plumbline.consolidation.shape.CoordinateModel;
import io.plumbline.consolidation.shape.Frame;
import io.plumbline.consolidation.shape.LineSimplification;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.PointPaths;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines are alike as their Fréchet distance is small against their extent: 1 − distance / ({@value
 * #FAR} × extent). Which end comes first does not matter.
 */
final class PolylineModel implements CoordinateModel<Polyline> {
  private static final int SAMPLES = 32;
  private static final double FAR = 0.5;

  /** A point is left out of the result if the line without it is at most this much off. */
  private static final double STRAIGHT = 0.002;

  @Override
  public double similarity(Polyline first, Polyline second) {
    if (first.equals(second)) {
      return 1;
    }
    double extent =
        StrictMath.sqrt(PointPaths.diagonal(first.points()) * PointPaths.diagonal(second.points()));
    List<Point> samples = first.sampled(SAMPLES);
    double distance =
        Math.min(
            FrechetDistance.between(samples, second.sampled(SAMPLES)),
            FrechetDistance.between(samples, second.reversed().sampled(SAMPLES)));
    return Math.max(0, 1 - distance / (FAR * extent));
  }

  @Override
  public double sameObject() {
    return 0.3;
  }

  @Override
  public double size(Polyline shape) {
    return PointPaths.diagonal(shape.points());
  }

  @Override
  public int compare(Polyline first, Polyline second) {
    return PointPaths.compare(first.points(), second.points());
  }

  @Override
  public Polyline stretched(Polyline shape, double x, double y) {
    return new Polyline(PointPaths.stretched(shape.points(), x, y));
  }

  @Override
  public String describe(Polyline shape) {
    return PointPaths.describe(shape.points());
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public int outward(int slot) {
    return 0;
  }

  /**
   * The line's own points if it has as many as the reference, else as many at equal distances; from
   * the end that suits the reference.
   */
  @Override
  public double[] coordinates(Polyline shape, Polyline reference) {
    List<Point> forward = matched(shape, reference);
    List<Point> backward = matched(shape.reversed(), reference);
    List<Point> target = matched(reference, reference);
    List<Point> chosen = apart(backward, target) < apart(forward, target) ? backward : forward;
    double[] coordinates = new double[2 * chosen.size()];
    for (int i = 0; i < chosen.size(); i++) {
      coordinates[2 * i] = chosen.get(i).x();
      coordinates[2 * i + 1] = chosen.get(i).y();
    }
    return coordinates;
  }

  private static List<Point> matched(Polyline shape, Polyline reference) {
    return shape.sampled(Math.max(SAMPLES, reference.points().size()));
  }

  private static double apart(List<Point> first, List<Point> second) {
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      sum += first.get(i).distance(second.get(i));
    }
    return sum;
  }

  /** The reference itself if nothing moved; else the points without those on straight parts. */
  @Override
  public Polyline shape(double[] coordinates, Polyline reference) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    if (points.equals(matched(reference, reference))) {
      return reference;
    }
    return new Polyline(LineSimplification.of(points, STRAIGHT * PointPaths.diagonal(points)));
  }

  @Override
  public double length(int coordinate, Polyline shape) {
    return FAR * PointPaths.diagonal(shape.points());
  }

  @Override
  public double limit(int slot, Frame frame) {
    return Double.NaN;
  }
}

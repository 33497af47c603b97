package io.plumbline.consolidation.box;

import io.plumbline.consolidation.shape.CoordinateModel;
import io.plumbline.consolidation.shape.Frame;
import java.util.Comparator;
import java.util.Locale;

/** Boxes are alike as they overlap, and are fused edge by edge. */
final class BoxModel implements CoordinateModel<Box> {
  private static final Comparator<Box> ORDER =
      Comparator.comparingDouble(Box::left)
          .thenComparingDouble(Box::top)
          .thenComparingDouble(Box::right)
          .thenComparingDouble(Box::bottom);

  /** A length for boxes that are mere lines or points, in the unit of the coordinates. */
  private static final double LEAST_LENGTH = 1e-9;

  @Override
  public double similarity(Box first, Box second) {
    return first.overlap(second);
  }

  @Override
  public double sameObject() {
    return 0.3;
  }

  @Override
  public double size(Box shape) {
    return Math.max(LEAST_LENGTH, StrictMath.sqrt(shape.width() * shape.height()));
  }

  @Override
  public int compare(Box first, Box second) {
    return ORDER.compare(first, second);
  }

  @Override
  public Box stretched(Box shape, double x, double y) {
    return new Box(x * shape.left(), y * shape.top(), x * shape.right(), y * shape.bottom());
  }

  @Override
  public String describe(Box shape) {
    return String.format(
        Locale.ROOT,
        "[%.6g, %.6g, %.6g, %.6g]",
        shape.left(),
        shape.top(),
        shape.right(),
        shape.bottom());
  }

  @Override
  public int slots() {
    return 4;
  }

  @Override
  public int outward(int slot) {
    return slot < 2 ? -1 : 1;
  }

  @Override
  public double[] coordinates(Box shape, Box reference) {
    return new double[] {shape.left(), shape.top(), shape.right(), shape.bottom()};
  }

  /** Edges that passed each other meet in the middle. */
  @Override
  public Box shape(double[] coordinates, Box reference) {
    double x = (coordinates[0] + coordinates[2]) / 2;
    double y = (coordinates[1] + coordinates[3]) / 2;
    boolean thin = coordinates[0] > coordinates[2];
    boolean flat = coordinates[1] > coordinates[3];
    return new Box(
        thin ? x : coordinates[0],
        flat ? y : coordinates[1],
        thin ? x : coordinates[2],
        flat ? y : coordinates[3]);
  }

  @Override
  public double length(int coordinate, Box shape) {
    return Math.max(LEAST_LENGTH, coordinate % 2 == 0 ? shape.width() : shape.height());
  }

  @Override
  public double limit(int slot, Frame frame) {
    return switch (slot) {
      case 2 -> frame.width();
      case 3 -> frame.height();
      default -> 0;
    };
  }
}

package io.plumbline.consolidation.cuboid;

import io.plumbline.consolidation.shape.CoordinateModel;
import io.plumbline.consolidation.shape.Frame;
import java.util.Comparator;
import java.util.Locale;

/**
 * Cuboids are alike as they overlap in space, and are fused in the place of their centre, their
 * three lengths, and their heading. A heading the other way round is turned to the reference's.
 */
final class CuboidModel implements CoordinateModel<Cuboid> {
  private static final int YAW = 6;
  private static final Comparator<Cuboid> ORDER =
      Comparator.comparingDouble(Cuboid::x)
          .thenComparingDouble(Cuboid::y)
          .thenComparingDouble(Cuboid::z)
          .thenComparingDouble(Cuboid::length)
          .thenComparingDouble(Cuboid::width)
          .thenComparingDouble(Cuboid::height)
          .thenComparingDouble(Cuboid::yaw);

  @Override
  public double similarity(Cuboid first, Cuboid second) {
    return first.overlap(second);
  }

  /** Errors in three directions leave less in common than in two. */
  @Override
  public double sameObject() {
    return 0.2;
  }

  @Override
  public double size(Cuboid shape) {
    return StrictMath.cbrt(shape.length() * shape.width() * shape.height());
  }

  @Override
  public int compare(Cuboid first, Cuboid second) {
    return ORDER.compare(first, second);
  }

  /** The same: cuboids stand in space, whose unit is the same in all scenes. */
  @Override
  public Cuboid stretched(Cuboid shape, double x, double y) {
    return shape;
  }

  @Override
  public String describe(Cuboid shape) {
    return String.format(
        Locale.ROOT,
        "[(%.6g, %.6g, %.6g), %.6g × %.6g × %.6g, yaw %.4g]",
        shape.x(),
        shape.y(),
        shape.z(),
        shape.length(),
        shape.width(),
        shape.height(),
        shape.yaw());
  }

  @Override
  public int slots() {
    return 7;
  }

  @Override
  public int outward(int slot) {
    return slot >= 3 && slot < YAW ? 1 : 0;
  }

  /** The turn is given as the way of the cuboid's front, so that all seven are lengths. */
  @Override
  public double[] coordinates(Cuboid shape, Cuboid reference) {
    double turn = StrictMath.IEEEremainder(shape.yaw() - reference.yaw(), Math.PI);
    return new double[] {
      shape.x(),
      shape.y(),
      shape.z(),
      shape.length(),
      shape.width(),
      shape.height(),
      turn * reference.length() / 2
    };
  }

  @Override
  public Cuboid shape(double[] at, Cuboid reference) {
    double turn = 2 * at[YAW] / reference.length();
    return new Cuboid(
        at[0],
        at[1],
        at[2],
        positive(at[3], reference.length()),
        positive(at[4], reference.width()),
        positive(at[5], reference.height()),
        reference.yaw() + turn);
  }

  private static double positive(double length, double reference) {
    return Math.max(length, reference / 100);
  }

  @Override
  public double length(int coordinate, Cuboid shape) {
    return switch (coordinate) {
      case 0, 1, YAW -> StrictMath.sqrt(shape.length() * shape.width());
      case 2, 5 -> shape.height();
      case 3 -> shape.length();
      default -> shape.width();
    };
  }

  /** Lengths have no end of their own; NaN switches clipping off. */
  @Override
  public double limit(int slot, Frame frame) {
    return Double.NaN;
  }
}

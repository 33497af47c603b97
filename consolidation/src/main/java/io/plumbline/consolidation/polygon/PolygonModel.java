package io.plumbline.consolidation.polygon;

import io.plumbline.consolidation.shape.PointPaths;
import io.plumbline.consolidation.shape.ShapeModel;

/** Polygons are alike as they overlap. */
final class PolygonModel implements ShapeModel<Polygon> {

  @Override
  public double similarity(Polygon first, Polygon second) {
    return first.overlap(second);
  }

  @Override
  public double sameObject() {
    return 0.3;
  }

  @Override
  public double size(Polygon shape) {
    return PointPaths.diagonal(shape.points());
  }

  @Override
  public int compare(Polygon first, Polygon second) {
    return PointPaths.compare(first.points(), second.points());
  }

  @Override
  public Polygon stretched(Polygon shape, double x, double y) {
    return new Polygon(PointPaths.stretched(shape.points(), x, y));
  }

  @Override
  public String describe(Polygon shape) {
    return PointPaths.describe(shape.points());
  }
}

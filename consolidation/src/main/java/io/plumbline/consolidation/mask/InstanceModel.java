package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.shape.ShapeModel;

/** Masks of one object are alike as they overlap; those of images of another size are not. */
final class InstanceModel implements ShapeModel<LabelMask> {

  @Override
  public double similarity(LabelMask first, LabelMask second) {
    return first.sameSize(second) ? first.overlap(second) : 0;
  }

  @Override
  public double sameObject() {
    return 0.3;
  }

  @Override
  public double size(LabelMask shape) {
    return Math.max(1, StrictMath.sqrt(shape.area()));
  }

  @Override
  public int compare(LabelMask first, LabelMask second) {
    return first.compareTo(second);
  }

  @Override
  public LabelMask stretched(LabelMask shape, double x, double y) {
    return ResizedMask.of(
        shape,
        (int) Math.max(1, Math.round(x * shape.width())),
        (int) Math.max(1, Math.round(y * shape.height())));
  }

  @Override
  public String describe(LabelMask shape) {
    return shape.toString();
  }
}

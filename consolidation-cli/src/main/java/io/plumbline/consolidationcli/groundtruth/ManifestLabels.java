package io.plumbline.consolidationcli.groundtruth;

/** The labels of a consolidation as an output manifest has them. */
@FunctionalInterface
public interface ManifestLabels {

  /**
   * One object's label.
   *
   * @param object index of the object in the annotations
   */
  ManifestLabel of(int object);
}

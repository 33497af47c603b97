package io.plumbline.consolidation.agreement;

/** How far two annotations are from each other. Must give the same on every call. */
@FunctionalInterface
public interface AnnotationDistance {

  /**
   * The distance of two annotations.
   *
   * @param a index of an annotation
   * @param b index of another
   * @return finite, at least 0, 0 for equal ones, the same for (b, a). For a measure of overlap
   *     such as intersection over union take 1 − overlap
   */
  double distance(int a, int b);
}

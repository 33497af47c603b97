package io.plumbline.consolidation;

/**
 * A method that turns what several workers said of each object into one label for each object.
 *
 * <p>Every kind of annotation has a package of its own with the same four parts: the annotations
 * that go in, methods that implement this interface, the result that comes out, and a default
 * method that needs no setting. Implementations are immutable and safe for use by many threads at
 * once. The same input gives the same output on every run and machine, whatever the order of the
 * annotations and the names of the workers.
 *
 * @param <A> the annotations of one kind, for instance {@link
 *     io.plumbline.consolidation.categorical.CategoricalAnswers}
 * @param <R> what is found: parallel arrays with one entry per object of the annotations
 */
public interface Consolidator<A, R extends ConsolidationResult> {

  /**
   * Consolidates annotations.
   *
   * @param annotations what the workers said; not changed
   * @return one entry per object, by its index in {@code annotations}
   */
  R fit(A annotations);
}

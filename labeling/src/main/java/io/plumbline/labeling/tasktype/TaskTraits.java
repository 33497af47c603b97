package io.plumbline.labeling.tasktype;

/**
 * What is fixed of a task type.
 *
 * @param name the name after {@code PRE-} and {@code ACS-}, such as {@code ImageMultiClass}
 * @param labelIsFile whether the label is a file, so that the label attribute's name must end in
 *     {@code -ref}
 * @param minimumLabels how many label categories a job needs, at least 1
 * @param largestBatch how many objects may be with the workers at a time, so that their answers can
 *     be consolidated together, at least 1
 * @param template what a job gets that names no template of its own
 */
public record TaskTraits(
    String name,
    boolean labelIsFile,
    int minimumLabels,
    int largestBatch,
    BuiltInTemplate template) {

  /** Masks are large; with so many images at a time their answers fit into memory. */
  private static final int MOST_MASKS = 50;

  /** Of a type whose label stands in the output manifest. */
  public static TaskTraits of(String name, int minimumLabels, BuiltInTemplate template) {
    return new TaskTraits(name, false, minimumLabels, Integer.MAX_VALUE, template);
  }

  /** Of a type whose label is the file of a mask. */
  public static TaskTraits ofMasks(String name, BuiltInTemplate template) {
    return new TaskTraits(name, true, 1, MOST_MASKS, template);
  }
}

package io.plumbline.labeling.manifest;

/**
 * Instructions that a label category configuration file brings for a page that the requester did
 * not write.
 *
 * @param shortInstruction shown beside the task, as HTML; may be empty
 * @param fullInstruction shown in a dialog, as HTML; may be empty
 */
public record WorkerInstructions(String shortInstruction, String fullInstruction) {

  /** Without instructions. */
  public static final WorkerInstructions NONE = new WorkerInstructions("", "");
}

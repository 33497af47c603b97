package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.consolidation.span.Span;
import java.util.List;

/**
 * A text and what several workers marked in it.
 *
 * @param id names the text among others
 * @param text the text
 * @param answers one for each worker who read it, also where they marked nothing
 */
record MarkedDocument(String id, String text, List<Answer> answers) {

  /**
   * What one worker marked.
   *
   * @param workerId who it was
   * @param spans what, each with the index of its class
   */
  record Answer(String workerId, List<Span> spans) {}
}

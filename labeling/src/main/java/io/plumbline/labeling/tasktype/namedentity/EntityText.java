package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text that offsets of answers refer to. They count Unicode code points, so that Python, in
 * which most training programs are written, finds an entity by {@code text[start:end]}.
 *
 * @param text the text; empty when it is not known
 */
record EntityText(String text) {

  /** Of a task, if its pre-annotation function gave the text. */
  static EntityText of(ObjectNode taskInput) {
    JsonNode text = taskInput.path("taskObject");
    return new EntityText(text.isString() ? text.stringValue() : "");
  }

  /** Of an object. */
  static EntityText of(AnnotatedObject object) {
    String source = object.source();
    return source == null ? of(object.taskInput()) : new EntityText(source);
  }

  /** Code points; any number when the text is not known. */
  int length() {
    return text.isEmpty() ? Integer.MAX_VALUE : text.codePointCount(0, text.length());
  }
}

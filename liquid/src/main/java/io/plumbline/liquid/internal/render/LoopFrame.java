package io.plumbline.liquid.internal.render;

import org.jspecify.annotations.Nullable;

/** The variables that a loop adds: the element, and the loop's state. */
final class LoopFrame {

  static final String FOR_LOOP = "forloop";
  static final String TABLE_ROW = "tablerowloop";

  private final String variable;
  private final String stateName;
  private final LoopState state;
  private @Nullable Object value;

  LoopFrame(String variable, String stateName, LoopState state) {
    this.variable = variable;
    this.stateName = stateName;
    this.state = state;
  }

  String variable() {
    return variable;
  }

  String stateName() {
    return stateName;
  }

  LoopState state() {
    return state;
  }

  @Nullable Object value() {
    return value;
  }

  void setValue(@Nullable Object newValue) {
    value = newValue;
  }
}

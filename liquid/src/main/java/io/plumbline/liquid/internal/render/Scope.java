package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.value.Numbers;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a rendering. A name means, in this order: the variable of the innermost loop
 * that has it, what was assigned, a counter, a key of the data.
 */
final class Scope {

  private final Map<String, ?> data;
  private final Map<String, @Nullable Object> assigned = new HashMap<>();
  private final Map<String, Object> counters = new HashMap<>();
  private final Deque<LoopFrame> loops = new ArrayDeque<>();

  Scope(Map<String, ?> data) {
    this.data = data;
  }

  /** The variable's value; {@link Special#UNDEFINED} if there is none. */
  @Nullable Object find(String name) {
    for (LoopFrame loop : loops) {
      if (loop.variable().equals(name)) {
        return loop.value();
      }
      if (loop.stateName().equals(name)) {
        return loop.state();
      }
    }
    if (assigned.containsKey(name)) {
      return assigned.get(name);
    }
    Object counter = counters.get(name);
    if (counter != null) {
      return counter;
    }
    Object value = data.get(name);
    return value != null ? Values.of(value) : data.containsKey(name) ? null : Special.UNDEFINED;
  }

  void assign(String name, @Nullable Object value) {
    assigned.put(name, value);
  }

  /**
   * The counter of a name. One that was not set begins at the number that the data have under its
   * name, or else at 0.
   */
  long counter(String name) {
    Object value = counters.get(name);
    if (value == null) {
      value = Values.of(data.get(name));
    }
    return Numbers.isWhole(value) ? Numbers.integer(value) : 0;
  }

  void setCounter(String name, long value) {
    counters.put(name, value);
  }

  void enter(LoopFrame loop) {
    loops.push(loop);
  }

  void leave() {
    loops.pop();
  }

  /** The state of the innermost {@code for} loop; null outside. */
  @Nullable LoopState innermostLoop() {
    for (LoopFrame loop : loops) {
      if (loop.stateName().equals(LoopFrame.FOR_LOOP)) {
        return loop.state();
      }
    }
    return null;
  }
}

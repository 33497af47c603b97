package io.plumbline.labeling.template.lint;

import java.util.Map;

/**
 * What is known of an element.
 *
 * @param tag its tag, such as {@code crowd-input}
 * @param answer how it goes into the answer
 * @param merges whether several of one name make one object in the answer, with a key for each
 *     value
 * @param bringsForm whether it stands alone and brings its own form
 * @param attributes by name
 */
public record ElementRule(
    String tag,
    Answer answer,
    boolean merges,
    boolean bringsForm,
    Map<String, AttributeRule> attributes) {

  /** How an element goes into the answer. */
  public enum Answer {
    /** Not at all. */
    NONE,
    /** Under its name. */
    NAMED,
    /** Under a key that is always the same. */
    FIXED
  }

  public ElementRule {
    attributes = Map.copyOf(attributes);
  }

  /** Whether something is lost when it stands outside a form. */
  boolean needsForm() {
    return answer != Answer.NONE && !bringsForm;
  }
}

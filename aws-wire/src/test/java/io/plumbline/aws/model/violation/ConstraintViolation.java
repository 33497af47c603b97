package io.plumbline.aws.model.violation;

import tools.jackson.databind.node.ObjectNode;

/**
 * A request that breaks one constraint.
 *
 * @param operation name of the operation
 * @param path where, as error texts name it, for example {@code humanTaskConfig.taskTitle}
 * @param constraint which, for example {@code Matches}, {@code required}, {@code type}
 * @param request the body
 * @param expectedErrorType {@code ValidationException}, or {@code SerializationException} for a
 *     wrong JSON type
 * @param expectedText a part of the error's text
 */
public record ConstraintViolation(
    String operation,
    String path,
    String constraint,
    ObjectNode request,
    String expectedErrorType,
    String expectedText) {

  /** Names the violation among all others. */
  public String id() {
    return operation + " " + path + " " + constraint;
  }

  @Override
  public String toString() {
    return id();
  }
}

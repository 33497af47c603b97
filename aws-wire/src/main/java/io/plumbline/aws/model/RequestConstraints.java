package io.plumbline.aws.model;

import io.plumbline.aws.error.SerializationException;
import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.json.MemberPath;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Holds requests against every constraint of the API model: type, required, length, range, pattern,
 * enum, union, at any depth. Thread-safe.
 */
public final class RequestConstraints {
  private final ApiModel model;

  public RequestConstraints(ApiModel model) {
    this.model = Objects.requireNonNull(model);
  }

  /**
   * Returns if the request breaks no constraint.
   *
   * @param operation name of an operation of the model
   * @param request the parsed body; members that the model does not know are not looked at
   * @throws SerializationException if a member has the wrong JSON type
   * @throws ValidationException if it breaks constraints; the text lists each with the member's
   *     path and, where it is not sensitive, its value
   * @throws IllegalArgumentException if the model has no such operation
   */
  public void check(String operation, JsonNode request) {
    ApiModel.Operation found =
        model
            .operation(operation)
            .orElseThrow(
                () -> new IllegalArgumentException("the API model has no operation " + operation));
    if (found.input().isEmpty()) {
      return;
    }
    Shape input = model.shape(found.input().get());
    new TypeCheck(model).check(input, request, MemberPath.root());
    Violations violations = new ConstraintCheck(model).check(input, request);
    if (!violations.isEmpty()) {
      throw new ValidationException(violations.message());
    }
  }
}

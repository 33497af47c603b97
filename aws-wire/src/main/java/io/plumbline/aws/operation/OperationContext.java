package io.plumbline.aws.operation;

import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a handler may want beside the request itself. Immutable.
 *
 * @param caller who asks
 * @param operation name of the operation
 * @param json the request as the client gave it, with members that the SDK's class does not know; a
 *     copy of its own for each call. May hold secrets: {@link #toString} leaves it out
 */
public record OperationContext(Caller caller, String operation, ObjectNode json) {
  public OperationContext {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(operation);
    Objects.requireNonNull(json);
  }

  @Override
  public String toString() {
    return "OperationContext[caller=" + caller + ", operation=" + operation + "]";
  }
}

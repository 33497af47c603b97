package io.plumbline.labeling.function;

import tools.jackson.databind.JsonNode;

/**
 * Annotation functions of a requester's own, by their ARNs. Safe for use by many threads.
 *
 * <p>A call may be made more than once with the same event: after a crash of the service, and after
 * a failure that may pass.
 */
public interface AnnotationFunctions {

  /** Whether the account can call a function. */
  boolean isKnown(String accountId, FunctionArn function);

  /**
   * Calls a function and waits for what it returns.
   *
   * @param accountId whose job calls
   * @param event the event that its handler gets
   * @throws FunctionFailure when it is not known, fails, takes too long or returns no JSON
   */
  FunctionResult invoke(String accountId, FunctionArn function, JsonNode event)
      throws FunctionFailure;

  /**
   * What a call came to.
   *
   * @param value what the handler returned
   * @param log what the function printed meanwhile; empty when that is not known
   */
  record FunctionResult(JsonNode value, String log) {}
}

package io.plumbline.aws.json;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.ConflictException;
import io.plumbline.aws.error.InternalFailureException;
import io.plumbline.aws.error.ResourceLimitExceededException;
import io.plumbline.aws.error.ResourceNotFoundException;
import io.plumbline.aws.error.ThrottlingException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of the REST JSON protocol. Errors have the codes and HTTP statuses of the runtime of
 * Augmented AI, which differ from those of the JSON 1.1 protocol. Stateless and thread-safe.
 */
public final class RestJsonResponses {

  private static final int OK = 200;

  private RestJsonResponses() {}

  /** How an error is told in this protocol. */
  private record Told(String code, int status) {

    static Told of(AwsException error) {
      if (error instanceof ResourceNotFoundException) {
        return new Told("ResourceNotFoundException", 404);
      }
      if (error instanceof ConflictException) {
        return new Told("ConflictException", 409);
      }
      if (error instanceof ThrottlingException) {
        return new Told("ThrottlingException", 429);
      }
      if (error instanceof ResourceLimitExceededException) {
        return new Told("ServiceQuotaExceededException", 402);
      }
      if (error instanceof InternalFailureException) {
        return new Told("InternalServerException", 500);
      }
      return new Told(error.code(), error.httpStatus());
    }
  }

  /** The answer of an operation. */
  public static WireResponse success(ObjectNode output, String requestId) {
    return new WireResponse(OK, headers(requestId), Json.MAPPER.writeValueAsBytes(output));
  }

  /** <code>{"Message":"…"}</code>, with the error's code in a header. */
  public static WireResponse error(AwsException error, String requestId) {
    Told told = Told.of(error);
    Map<String, String> headers = headers(requestId);
    headers.put(JsonResponses.ERROR_TYPE, told.code());
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("Message", error.getMessage());
    return new WireResponse(told.status(), headers, Json.MAPPER.writeValueAsBytes(body));
  }

  private static Map<String, String> headers(String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put(JsonResponses.REQUEST_ID, requestId);
    return headers;
  }
}

package io.plumbline.aws.json;

import io.plumbline.aws.error.AwsException;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the AWS JSON 1.1 protocol. Stateless and thread-safe. */
public final class JsonResponses {
  /** Content type of every body with a document in it. */
  public static final String CONTENT_TYPE = "application/x-amz-json-1.1";

  /** Header under which clients find the request id, in logs and in support cases. */
  public static final String REQUEST_ID = "x-amzn-RequestId";

  /** Header with the error code; clients prefer it to {@code __type} where both are there. */
  public static final String ERROR_TYPE = "x-amzn-ErrorType";

  private static final int OK = 200;

  private JsonResponses() {}

  /** The answer of an operation that has an output shape. */
  public static WireResponse success(SdkPojo output, String requestId) {
    return new WireResponse(OK, headers(requestId), PojoWriter.write(output));
  }

  /** The answer of an operation whose body is at hand. */
  public static WireResponse success(ObjectNode output, String requestId) {
    return new WireResponse(OK, headers(requestId), Json.MAPPER.writeValueAsBytes(output));
  }

  /** The answer of an operation without an output shape: nothing in the body. */
  public static WireResponse successWithoutOutput(String requestId) {
    return new WireResponse(OK, headers(requestId), new byte[0]);
  }

  /** {@code {"__type":"ResourceNotFound","Message":"…"}}. */
  public static WireResponse error(AwsException error, String requestId) {
    Map<String, String> headers = headers(requestId);
    headers.put(ERROR_TYPE, error.code());
    return new WireResponse(error.httpStatus(), headers, document(error));
  }

  private static Map<String, String> headers(String requestId) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", CONTENT_TYPE);
    headers.put(REQUEST_ID, requestId);
    return headers;
  }

  private static byte[] document(AwsException error) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringProperty("__type", error.code());
      out.writeStringProperty(error.messageMember().jsonName(), error.getMessage());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}

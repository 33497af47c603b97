package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import jakarta.servlet.http.HttpServletResponse;

/** Answers with always the same error: a configuration that no bucket has, or no such operation. */
public final class Refusal implements S3Operation {
  private final S3ErrorCode code;
  private final String message;

  /** Refuses with that code and message. */
  public Refusal(S3ErrorCode code, String message) {
    this.code = code;
    this.message = message;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    throw new S3RestException(code, message);
  }
}

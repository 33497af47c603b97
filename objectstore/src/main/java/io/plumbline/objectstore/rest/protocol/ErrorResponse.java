package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectStoreException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers with an error, as S3 does. Stateless. */
public final class ErrorResponse {
  private ErrorResponse() {}

  /** Sends the error's status and, unless the request was a HEAD, its XML. */
  public static void send(
      Throwable error, String requestId, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (error instanceof ObjectStoreException.NotModified unchanged) {
      notModified(unchanged.object(), response);
      return;
    }
    S3ErrorCode code = ErrorMapping.code(error);
    if (error instanceof ObjectStoreException.InvalidRange range) {
      response.setHeader("Content-Range", "bytes */" + range.size());
    }
    if (request.getMethod().equals("HEAD")) {
      response.setStatus(code.status());
      return;
    }
    String message =
        code == S3ErrorCode.INTERNAL_ERROR || error.getMessage() == null
            ? "We encountered an internal error. Please try again."
            : error.getMessage();
    XmlWriter.plainDocument("Error")
        .element("Code", code.code())
        .element("Message", message)
        .element("Resource", request.getRequestURI())
        .element("RequestId", requestId)
        .send(response, code.status());
  }

  private static void notModified(@Nullable ObjectInfo object, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    if (object != null) {
      ObjectHeaders.validators(object, response);
    }
  }
}

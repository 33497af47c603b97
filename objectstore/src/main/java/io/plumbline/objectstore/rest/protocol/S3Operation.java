package io.plumbline.objectstore.rest.protocol;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One operation of S3. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface S3Operation {

  /**
   * Does what the request asks and writes the answer. Errors are thrown before anything is written.
   *
   * @throws IOException if the answer cannot be sent
   */
  void handle(S3Request request, HttpServletResponse response) throws IOException;
}

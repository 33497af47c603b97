package io.plumbline.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a file as an answer: validators (RFC 9110 §13), compression, no guessing of its type. */
final class StaticFileAnswer {

  private StaticFileAnswer() {}

  /**
   * Answers 200, or 304 when the browser has the file already.
   *
   * @param cacheControl how long it may be kept
   */
  static void write(
      StaticFile file,
      String cacheControl,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean gzip = file.compressible() && acceptsGzip(request);
    String etag = file.etag(gzip);
    response.setHeader("Cache-Control", cacheControl);
    response.setHeader("ETag", etag);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (file.compressible()) {
      response.addHeader("Vary", "Accept-Encoding");
    }
    if (matches(request.getHeader("If-None-Match"), etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? file.compressed() : file.content();
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(file.contentType());
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && Arrays.stream(accepted.split(",", -1))
            .map(String::strip)
            .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;q=1"));
  }

  private static boolean matches(@Nullable String ifNoneMatch, String etag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
  }
}

package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.rest.protocol.MetadataHeaders;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers that the query asks for in place of the stored ones, as {@code response-*}. Stateless.
 */
final class ResponseOverrides {
  private ResponseOverrides() {}

  /**
   * Writes the object's metadata with the overrides.
   *
   * @throws S3RestException if one is not a header's value
   */
  static void write(ObjectMetadata metadata, S3Request request, HttpServletResponse response) {
    Map<String, String> headers = new TreeMap<>(metadata.headers());
    for (String name : ObjectMetadata.HEADERS) {
      request
          .query()
          .get("response-" + name)
          .ifPresent(
              value -> {
                if (value.chars().anyMatch(c -> c < ' ')) {
                  throw new S3RestException(
                      S3ErrorCode.INVALID_ARGUMENT, "response-" + name + " is no header value");
                }
                headers.put(name, value);
              });
    }
    MetadataHeaders.write(new ObjectMetadata(headers, metadata.user()), response);
  }
}

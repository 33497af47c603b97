package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.rest.protocol.ObjectHeaders;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.RequestRange;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET} and {@code HEAD /bucket/key}. */
public final class GetObject implements S3Operation {
  private final ObjectOperations objects;
  private final boolean withContent;

  private GetObject(ObjectOperations objects, boolean withContent) {
    this.objects = objects;
    this.withContent = withContent;
  }

  /** The operation that sends the content. */
  public static GetObject get(ObjectOperations objects) {
    return new GetObject(objects, true);
  }

  /** The operation that sends only the headers. */
  public static GetObject head(ObjectOperations objects) {
    return new GetObject(objects, false);
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    if (request.query().has("partNumber")) {
      throw new S3RestException(
          S3ErrorCode.NOT_IMPLEMENTED,
          "partNumber is not supported when reading; ask for a Range of bytes");
    }
    Conditions conditions = RequestConditions.of(request);
    ByteRange range = range(request);
    if (withContent) {
      try (OpenObject object = objects.open(request.location(), range, conditions)) {
        describe(object.info(), range, object.span(), request, response);
        object.content().transferTo(response.getOutputStream());
      }
    } else {
      ObjectInfo info = objects.head(request.location(), conditions);
      ByteRange.Span span = range.within(info.size());
      if (span == null) {
        throw new ObjectStoreException.InvalidRange(request.location(), info.size());
      }
      describe(info, range, span, request, response);
    }
  }

  /** RFC 9110, 13.1.5: with If-Range, a range of another version than the client's is refused. */
  private ByteRange range(S3Request request) {
    ByteRange range = RequestRange.parse(request.header("range"));
    Optional<String> version = request.header("if-range");
    if (range instanceof ByteRange.All || version.isEmpty()) {
      return range;
    }
    ObjectInfo info = objects.head(request.location(), Conditions.NONE);
    boolean same =
        RequestConditions.etag(version.get()).equals(info.etag())
            || version.get().equals(ObjectHeaders.date(info.lastModified()));
    return same ? range : ByteRange.all();
  }

  private static void describe(
      ObjectInfo info,
      ByteRange range,
      ByteRange.Span span,
      S3Request request,
      HttpServletResponse response) {
    ResponseOverrides.write(info.metadata(), request, response);
    ObjectHeaders.validators(info, response);
    response.setHeader("Accept-Ranges", "bytes");
    response.setContentLengthLong(span.length());
    if (!(range instanceof ByteRange.All)) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range",
          "bytes %d-%d/%d"
              .formatted(span.offset(), span.offset() + span.length() - 1, info.size()));
    } else if (request.header("x-amz-checksum-mode").isPresent()) {
      ObjectHeaders.checksum(info.checksum(), response);
    }
  }
}

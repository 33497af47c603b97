package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.content.ContentReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The XML document that some requests carry. Stateless. */
public final class RequestDocument {
  /** Enough for 10,000 parts with a checksum each. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final ContentReceiver RECEIVER =
      new ContentReceiver(
          MAX_BYTES,
          () -> {
            throw new IOException("a document stays in memory");
          });

  private RequestDocument() {}

  /**
   * Reads the body, checks it by the digests that the request declares, and parses it.
   *
   * @param root the name that its root must have
   * @throws S3RestException if it is too long or cannot be read
   */
  public static XmlElement read(S3Request request, String root) {
    byte[] body = body(request);
    RECEIVER.receive(RequestContent.of(request, new ByteArrayInputStream(body), request.length()));
    return XmlReader.read(body, root);
  }

  /**
   * As {@link #read}, for an operation whose digest headers are not about the body.
   *
   * @throws S3RestException if it is too long or cannot be read
   */
  public static XmlElement readUnchecked(S3Request request, String root) {
    return XmlReader.read(body(request), root);
  }

  private static byte[] body(S3Request request) {
    byte[] body;
    try {
      body = request.body().readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("the body could not be read", e);
    }
    if (body.length > MAX_BYTES) {
      throw new S3RestException(
          S3ErrorCode.MAX_MESSAGE_LENGTH_EXCEEDED,
          "The XML of a request has at most " + MAX_BYTES + " bytes");
    }
    return body;
  }
}

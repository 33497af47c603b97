package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object opened for reading. To be closed; closing the content does the same.
 *
 * @param info the whole object
 * @param span the bytes of it that the content has
 * @param content the bytes, from one version of the object even if it is replaced meanwhile
 */
public record OpenObject(ObjectInfo info, ByteRange.Span span, InputStream content)
    implements AutoCloseable {
  /** Checks for null. */
  public OpenObject {
    requireNonNull(info, "info");
    requireNonNull(span, "span");
    requireNonNull(content, "content");
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

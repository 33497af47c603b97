package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.rest.protocol.PercentEncoding;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlWriter;

/** How a listing writes keys: as they are, or percent-encoded where the client asks for it. */
public enum KeyEncoding {
  /** As they are; what XML cannot hold is written as a reference that strict parsers refuse. */
  PLAIN {
    @Override
    public String apply(String key) {
      return key;
    }
  },
  /** {@code encoding-type=url}. */
  URL {
    @Override
    public String apply(String key) {
      return PercentEncoding.encode(key);
    }
  };

  /**
   * Reads {@code encoding-type}.
   *
   * @throws S3RestException if it is another than {@code url}
   */
  public static KeyEncoding of(S3Request request) {
    String type = request.query().text("encoding-type");
    if (type.isEmpty()) {
      return PLAIN;
    }
    if (type.equals("url")) {
      return URL;
    }
    throw new S3RestException(
        S3ErrorCode.INVALID_ARGUMENT, "Invalid Encoding Method specified in Request");
  }

  /** The key, or a part of one, as this encoding writes it. */
  public abstract String apply(String key);

  /** Says in a listing that it is encoded. */
  public void declare(XmlWriter xml) {
    if (this == URL) {
      xml.element("EncodingType", "url");
    }
  }
}

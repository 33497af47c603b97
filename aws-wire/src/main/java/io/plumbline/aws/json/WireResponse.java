package io.plumbline.aws.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP answer, free of any HTTP framework: status, headers (one value each), body. Immutable.
 */
public final class WireResponse {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  WireResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** Length of the body in bytes. */
  public int contentLength() {
    return body.length;
  }

  /** The body as text; every body of this protocol is UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Writes the body; leaves the stream open. */
  public void writeBodyTo(OutputStream out) throws IOException {
    out.write(body);
  }

  @Override
  public String toString() {
    return "WireResponse[status="
        + status
        + ", headers="
        + headers
        + ", "
        + body.length
        + " bytes]";
  }
}

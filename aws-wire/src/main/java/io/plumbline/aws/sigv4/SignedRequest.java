package io.plumbline.aws.sigv4;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire, before anyone decoded anything.
 *
 * @param method for example {@code PUT}
 * @param rawPath path of the request line as sent, escapes and all, beginning with a slash
 * @param rawQuery query of the request line as sent, or null
 * @param headers all headers
 * @param bodySha256 SHA-256 of the body in lower-case hex; asked for only where the client does not
 *     send the hash itself (the AWS CLI's JSON calls), so a body that is only streamed need not be
 *     read for it
 */
public record SignedRequest(
    String method,
    String rawPath,
    @Nullable String rawQuery,
    RequestHeaders headers,
    Supplier<String> bodySha256) {
  public SignedRequest {
    Objects.requireNonNull(method);
    Objects.requireNonNull(headers);
    Objects.requireNonNull(bodySha256);
    if (!rawPath.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + rawPath);
    }
  }
}

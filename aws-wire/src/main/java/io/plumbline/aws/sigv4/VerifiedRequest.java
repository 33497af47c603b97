package io.plumbline.aws.sigv4;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that is proven to come from the holder of an access key. The body is proven only once
 * it was read to its end through {@link Payload#open}.
 *
 * @param accessKey the key that signed
 * @param region region that it was signed for
 * @param service service that it was signed for
 * @param signedHeaders names of the headers that the signature covers, in lower case; no other
 *     header is proven
 * @param payload how the body is covered
 * @param onlyFrom the IP address that a link is bound to, as {@link Presigner} wrote it; whoever
 *     serves the request must refuse others
 */
public record VerifiedRequest(
    AccessKey accessKey,
    String region,
    SigningService service,
    List<String> signedHeaders,
    Payload payload,
    Optional<String> onlyFrom) {
  public VerifiedRequest {
    Objects.requireNonNull(accessKey);
    Objects.requireNonNull(region);
    Objects.requireNonNull(service);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(onlyFrom);
    signedHeaders = List.copyOf(signedHeaders);
  }
}

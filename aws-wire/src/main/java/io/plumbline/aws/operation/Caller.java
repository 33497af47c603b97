package io.plumbline.aws.operation;

import java.util.Objects;

/**
 * Who sent a request, once its signature is verified. Immutable.
 *
 * @param accountId account of the access key, 12 digits
 * @param accessKeyId the access key
 * @param region region that the request was signed for
 * @param sourceIp address that it came from
 * @param requestId id of this request, in the log and in the answer
 */
public record Caller(
    String accountId, String accessKeyId, String region, String sourceIp, String requestId) {
  public Caller {
    Objects.requireNonNull(accountId);
    Objects.requireNonNull(accessKeyId);
    Objects.requireNonNull(region);
    Objects.requireNonNull(sourceIp);
    Objects.requireNonNull(requestId);
  }
}

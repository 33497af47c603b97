package io.plumbline.aws.sigv4;

import java.util.Objects;

/**
 * What a signature is good for: one day, one region, one service. Immutable.
 *
 * @param date day of signing in UTC, {@code yyyyMMdd}
 * @param region for example {@code us-east-1}
 * @param service signing name, for example {@code s3}
 */
public record CredentialScope(String date, String region, String service) {
  static final String TERMINATOR = "aws4_request";

  public CredentialScope {
    Objects.requireNonNull(date);
    Objects.requireNonNull(region);
    Objects.requireNonNull(service);
  }

  /** {@code 20130524/us-east-1/s3/aws4_request}. */
  @Override
  public String toString() {
    return date + "/" + region + "/" + service + "/" + TERMINATOR;
  }
}

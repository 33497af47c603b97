package io.plumbline.objectstore.rest;

import java.util.Optional;

/**
 * Who sent a request, as its signature proved.
 *
 * @param accountId the 12-digit account; empty for an unsigned request
 */
public record S3Caller(Optional<String> accountId) {
  /** Nobody that we know. */
  public static final S3Caller ANONYMOUS = new S3Caller(Optional.empty());

  /** The caller that belongs to that account. */
  public static S3Caller of(String accountId) {
    return new S3Caller(Optional.of(accountId));
  }

  /** For the log. */
  @Override
  public String toString() {
    return accountId.map(id -> "account " + id).orElse("an anonymous caller");
  }
}

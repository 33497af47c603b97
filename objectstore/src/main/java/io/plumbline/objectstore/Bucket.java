package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A bucket.
 *
 * @param name see {@link BucketName}
 * @param account 12-digit id of the account that owns it
 * @param createdAt when it was made
 */
public record Bucket(String name, String account, Instant createdAt) {
  /** Checks for null. */
  public Bucket {
    requireNonNull(name, "name");
    requireNonNull(account, "account");
    requireNonNull(createdAt, "createdAt");
  }
}

package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.ObjectStoreException;

/** A bucket is its account's and nobody else's. Safe for use by many threads. */
public final class BucketAccess {
  private final BucketOperations buckets;

  /** Looks buckets up in that store. */
  public BucketAccess(BucketOperations buckets) {
    this.buckets = buckets;
  }

  /**
   * Refuses to go on unless the bucket belongs to the account.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is none
   * @throws S3RestException if another account has it
   */
  public void require(String bucket, String account) {
    if (!buckets.bucket(bucket).account().equals(account)) {
      throw new S3RestException(
          S3ErrorCode.ACCESS_DENIED, "Access Denied: the bucket belongs to another account");
    }
  }
}

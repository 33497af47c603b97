package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import jakarta.servlet.http.HttpServletResponse;

/** {@code DELETE /bucket}. */
public final class DeleteBucket implements S3Operation {
  private final BucketOperations buckets;

  /** Deletes buckets of that store. */
  public DeleteBucket(BucketOperations buckets) {
    this.buckets = buckets;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    buckets.deleteBucket(request.bucket());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}

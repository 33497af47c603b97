package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import jakarta.servlet.http.HttpServletResponse;

/** {@code HEAD /bucket}: whether it is there and the caller's, which has been checked. */
public final class HeadBucket implements S3Operation {
  private final String region;

  /** All buckets are in that region. */
  public HeadBucket(String region) {
    this.region = region;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    response.setHeader("x-amz-bucket-region", region);
  }
}

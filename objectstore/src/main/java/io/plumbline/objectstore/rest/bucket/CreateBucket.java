package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.rest.protocol.RequestDocument;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.UnsupportedHeaders;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code PUT /bucket}. The region that the body names is read and not compared: this service is one
 * region, and clients name whichever they are configured for.
 */
public final class CreateBucket implements S3Operation {
  private final BucketOperations buckets;

  /** Makes buckets in that store. */
  public CreateBucket(BucketOperations buckets) {
    this.buckets = buckets;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    UnsupportedHeaders.refuse(request);
    if (request.length() > 0) {
      RequestDocument.read(request, "CreateBucketConfiguration");
    }
    buckets.createBucket(request.bucket(), request.account());
    response.setHeader("Location", "/" + request.bucket());
  }
}

package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** {@code DELETE /bucket?cors}. */
public final class DeleteBucketCors implements S3Operation {
  private final BucketOperations buckets;

  /** Deletes rules of that store. */
  public DeleteBucketCors(BucketOperations buckets) {
    this.buckets = buckets;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    buckets.putCors(request.bucket(), List.of());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}

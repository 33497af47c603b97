package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /bucket?location}. */
public final class GetBucketLocation implements S3Operation {
  /** The one region that S3 names by saying nothing. */
  private static final String UNNAMED = "us-east-1";

  private final String region;

  /** All buckets are in that region. */
  public GetBucketLocation(String region) {
    this.region = region;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    XmlWriter.document("LocationConstraint")
        .text(region.equals(UNNAMED) ? "" : region)
        .send(response);
  }
}

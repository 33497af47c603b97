package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /}: the caller's buckets. */
public final class ListBuckets implements S3Operation {
  private final BucketOperations buckets;
  private final String region;

  /** Lists buckets of that store, all in that region. */
  public ListBuckets(BucketOperations buckets, String region) {
    this.buckets = buckets;
    this.region = region;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    XmlWriter xml =
        XmlWriter.document("ListAllMyBucketsResult")
            .start("Owner")
            .element("ID", request.account())
            .end()
            .start("Buckets");
    String prefix = request.query().text("prefix");
    for (Bucket bucket : buckets.listBuckets(request.account())) {
      if (bucket.name().startsWith(prefix)) {
        xml.start("Bucket")
            .element("Name", bucket.name())
            .element("CreationDate", bucket.createdAt())
            .element("BucketRegion", region)
            .end();
      }
    }
    xml.send(response);
  }
}

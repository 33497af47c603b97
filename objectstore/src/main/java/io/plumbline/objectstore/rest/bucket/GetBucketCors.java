package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET /bucket?cors}. */
public final class GetBucketCors implements S3Operation {
  private final BucketOperations buckets;

  /** Reads rules of that store. */
  public GetBucketCors(BucketOperations buckets) {
    this.buckets = buckets;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    List<CorsRule> rules = buckets.cors(request.bucket());
    if (rules.isEmpty()) {
      throw new S3RestException(
          S3ErrorCode.NO_SUCH_CORS_CONFIGURATION, "The CORS configuration does not exist");
    }
    XmlWriter xml = XmlWriter.document("CORSConfiguration");
    for (CorsRule rule : rules) {
      xml.start("CORSRule");
      String id = rule.id();
      if (id != null) {
        xml.element("ID", id);
      }
      rule.allowedHeaders().forEach(header -> xml.element("AllowedHeader", header));
      rule.allowedMethods().forEach(method -> xml.element("AllowedMethod", method));
      rule.allowedOrigins().forEach(origin -> xml.element("AllowedOrigin", origin));
      rule.exposeHeaders().forEach(header -> xml.element("ExposeHeader", header));
      Integer maxAge = rule.maxAgeSeconds();
      if (maxAge != null) {
        xml.element("MaxAgeSeconds", maxAge);
      }
      xml.end();
    }
    xml.send(response);
  }
}

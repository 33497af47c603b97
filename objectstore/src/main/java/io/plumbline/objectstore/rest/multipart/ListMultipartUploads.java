package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.UploadListRequest;
import io.plumbline.objectstore.UploadListing;
import io.plumbline.objectstore.UploadSummary;
import io.plumbline.objectstore.rest.object.KeyEncoding;
import io.plumbline.objectstore.rest.protocol.QueryParameters;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /bucket?uploads}. */
public final class ListMultipartUploads implements S3Operation {
  private final MultipartOperations uploads;

  /** Lists uploads of that store. */
  public ListMultipartUploads(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    QueryParameters query = request.query();
    KeyEncoding encoding = KeyEncoding.of(request);
    int limit =
        Math.min(
            query.number("max-uploads", ListRequest.MAX_KEYS, 1, Integer.MAX_VALUE),
            ListRequest.MAX_KEYS);
    UploadListRequest list =
        new UploadListRequest(
            request.bucket(),
            query.text("prefix"),
            query.text("delimiter"),
            query.text("key-marker"),
            query.text("upload-id-marker"),
            limit);
    UploadListing page = uploads.listUploads(list);
    XmlWriter xml =
        XmlWriter.document("ListMultipartUploadsResult")
            .element("Bucket", request.bucket())
            .element("KeyMarker", encoding.apply(list.keyMarker()))
            .element("UploadIdMarker", list.uploadIdMarker())
            .element("Prefix", encoding.apply(list.prefix()))
            .element("MaxUploads", limit);
    if (!list.delimiter().isEmpty()) {
      xml.element("Delimiter", encoding.apply(list.delimiter()));
    }
    encoding.declare(xml);
    String next = page.nextKeyMarker();
    xml.element("IsTruncated", next != null);
    if (next != null) {
      xml.element("NextKeyMarker", encoding.apply(next))
          .element("NextUploadIdMarker", page.nextUploadIdMarker());
    }
    page.uploads().forEach(upload -> write(upload, encoding, request.account(), xml));
    for (String prefix : page.commonPrefixes()) {
      xml.start("CommonPrefixes").element("Prefix", encoding.apply(prefix)).end();
    }
    xml.send(response);
  }

  private static void write(
      UploadSummary upload, KeyEncoding encoding, String owner, XmlWriter xml) {
    xml.start("Upload")
        .element("Key", encoding.apply(upload.upload().location().key()))
        .element("UploadId", upload.upload().id())
        .start("Owner")
        .element("ID", owner)
        .end()
        .element("StorageClass", "STANDARD")
        .element("Initiated", upload.initiatedAt());
    ChecksumSpec checksum = upload.checksum();
    if (checksum != null) {
      xml.element("ChecksumAlgorithm", checksum.algorithm().name())
          .element("ChecksumType", checksum.type().name());
    }
    xml.end();
  }
}

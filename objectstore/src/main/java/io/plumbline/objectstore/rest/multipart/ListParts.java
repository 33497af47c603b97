package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.PartListing;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /bucket/key?uploadId=…}. */
public final class ListParts implements S3Operation {
  private final MultipartOperations uploads;

  /** Lists parts of that store. */
  public ListParts(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    UploadId upload = UploadRequest.upload(request);
    int marker = request.query().number("part-number-marker", 0, 0, Integer.MAX_VALUE);
    int limit =
        Math.min(
            request.query().number("max-parts", ListRequest.MAX_KEYS, 1, Integer.MAX_VALUE),
            ListRequest.MAX_KEYS);
    PartListing page = uploads.listParts(upload, marker, limit);
    XmlWriter xml =
        XmlWriter.document("ListPartsResult")
            .element("Bucket", request.bucket())
            .element("Key", request.key())
            .element("UploadId", upload.id())
            .start("Owner")
            .element("ID", request.account())
            .end()
            .element("StorageClass", "STANDARD")
            .element("PartNumberMarker", marker)
            .element("MaxParts", limit)
            .element("IsTruncated", page.truncated());
    if (page.truncated()) {
      xml.element("NextPartNumberMarker", page.parts().get(page.parts().size() - 1).number());
    }
    ChecksumSpec spec = page.checksum();
    if (spec != null) {
      xml.element("ChecksumAlgorithm", spec.algorithm().name())
          .element("ChecksumType", spec.type().name());
    }
    page.parts().forEach(part -> write(part, xml));
    xml.send(response);
  }

  private static void write(Part part, XmlWriter xml) {
    xml.start("Part")
        .element("PartNumber", part.number())
        .element("LastModified", part.lastModified())
        .etag(part.etag())
        .element("Size", part.size());
    Checksum checksum = part.checksum();
    if (checksum != null) {
      xml.element("Checksum" + checksum.algorithm().name(), checksum.value());
    }
    xml.end();
  }
}

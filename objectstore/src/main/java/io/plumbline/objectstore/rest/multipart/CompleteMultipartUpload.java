package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.RequestContent;
import io.plumbline.objectstore.rest.protocol.RequestDocument;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlElement;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /bucket/key?uploadId=…}. */
public final class CompleteMultipartUpload implements S3Operation {
  private final MultipartOperations uploads;

  /** Completes uploads of that store. */
  public CompleteMultipartUpload(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    List<CompletedPart> parts =
        RequestDocument.readUnchecked(request, "CompleteMultipartUpload").all("Part").stream()
            .map(CompleteMultipartUpload::part)
            .toList();
    // Unlike elsewhere, a checksum header is that of the object to be made, not of the body.
    Checksum whole = RequestContent.declared(request).orElse(null);
    ObjectInfo object =
        uploads.completeUpload(
            UploadRequest.upload(request), parts, RequestConditions.of(request), whole);
    XmlWriter xml =
        XmlWriter.document("CompleteMultipartUploadResult")
            .element("Location", request.url())
            .element("Bucket", request.bucket())
            .element("Key", request.key())
            .etag(object.etag());
    Checksum checksum = object.checksum();
    if (checksum != null) {
      xml.element("Checksum" + checksum.algorithm().name(), checksum.value())
          .element("ChecksumType", checksum.type().name());
    }
    xml.send(response);
  }

  private static CompletedPart part(XmlElement element) {
    try {
      return new CompletedPart(
          Integer.parseInt(element.requiredText("PartNumber").strip()),
          RequestConditions.etag(element.requiredText("ETag")),
          checksum(element));
    } catch (NumberFormatException e) {
      throw new S3RestException(S3ErrorCode.MALFORMED_XML, "PartNumber is a number");
    }
  }

  private static @Nullable String checksum(XmlElement element) {
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      String value = element.childText("Checksum" + algorithm.name()).orElse(null);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}

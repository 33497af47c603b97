package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.rest.protocol.CopySource;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.RequestRange;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code PUT /bucket/key?partNumber=…&uploadId=…} with {@code x-amz-copy-source}. */
public final class UploadPartCopy implements S3Operation {
  private final MultipartOperations uploads;

  /** Stores parts in that store. */
  public UploadPartCopy(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    Part part = copy(request);
    XmlWriter xml =
        XmlWriter.document("CopyPartResult")
            .element("LastModified", part.lastModified())
            .etag(part.etag());
    Checksum checksum = part.checksum();
    if (checksum != null) {
      xml.element("Checksum" + checksum.algorithm().name(), checksum.value());
    }
    xml.send(response);
  }

  private Part copy(S3Request request) {
    try {
      return uploads.copyPart(
          UploadRequest.upload(request),
          UploadRequest.partNumber(request),
          CopySource.of(request),
          range(request),
          RequestConditions.ofSource(request));
    } catch (ObjectStoreException.NotModified e) {
      throw new ObjectStoreException.PreconditionFailed("x-amz-copy-source-If-None-Match");
    }
  }

  private static ByteRange range(S3Request request) {
    Optional<String> header = request.header("x-amz-copy-source-range");
    ByteRange range = RequestRange.parse(header);
    if (header.isPresent() && !(range instanceof ByteRange.Between)) {
      throw new S3RestException(
          S3ErrorCode.INVALID_ARGUMENT,
          "The x-amz-copy-source-range value must be of the form bytes=first-last");
    }
    return range;
  }
}

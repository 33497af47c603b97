package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.rest.protocol.ObjectHeaders;
import io.plumbline.objectstore.rest.protocol.RequestContent;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import jakarta.servlet.http.HttpServletResponse;

/** {@code PUT /bucket/key?partNumber=…&uploadId=…}. */
public final class UploadPart implements S3Operation {
  private final MultipartOperations uploads;

  /** Stores parts in that store. */
  public UploadPart(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    Part part =
        uploads.uploadPart(
            UploadRequest.upload(request),
            UploadRequest.partNumber(request),
            RequestContent.of(request));
    ObjectHeaders.etag(part.etag(), response);
    Checksum checksum = part.checksum();
    if (checksum != null) {
      response.setHeader(checksum.algorithm().header(), checksum.value());
    }
  }
}

package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ChecksumType;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.rest.protocol.MetadataHeaders;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.UnsupportedHeaders;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /bucket/key?uploads}. */
public final class CreateMultipartUpload implements S3Operation {
  private final MultipartOperations uploads;

  /** Begins uploads into that store. */
  public CreateMultipartUpload(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    UnsupportedHeaders.refuse(request);
    ChecksumSpec checksum = checksum(request);
    UploadId upload =
        uploads.createUpload(request.location(), MetadataHeaders.read(request), checksum);
    if (checksum != null) {
      response.setHeader("x-amz-checksum-algorithm", checksum.algorithm().name());
      response.setHeader("x-amz-checksum-type", checksum.type().name());
    }
    XmlWriter.document("InitiateMultipartUploadResult")
        .element("Bucket", request.bucket())
        .element("Key", request.key())
        .element("UploadId", upload.id())
        .send(response);
  }

  private static @Nullable ChecksumSpec checksum(S3Request request) {
    Optional<String> name = request.header("x-amz-checksum-algorithm");
    if (name.isEmpty()) {
      return null;
    }
    try {
      ChecksumAlgorithm algorithm =
          ChecksumAlgorithm.of(name.get())
              .orElseThrow(() -> new IllegalArgumentException("unknown checksum " + name.get()));
      return request
          .header("x-amz-checksum-type")
          .map(type -> new ChecksumSpec(algorithm, ChecksumType.valueOf(type)))
          .orElseGet(() -> ChecksumSpec.of(algorithm));
    } catch (IllegalArgumentException e) {
      throw new S3RestException(
          S3ErrorCode.INVALID_REQUEST, "The checksum cannot be used: " + e.getMessage());
    }
  }
}

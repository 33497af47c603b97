package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.rest.protocol.CopySource;
import io.plumbline.objectstore.rest.protocol.MetadataHeaders;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.UnsupportedHeaders;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code PUT /bucket/key} with {@code x-amz-copy-source}. */
public final class CopyObject implements S3Operation {
  private final ObjectOperations objects;

  /** Copies objects in that store. */
  public CopyObject(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    UnsupportedHeaders.refuse(request);
    if (!RequestConditions.of(request).isEmpty()) {
      throw new S3RestException(
          S3ErrorCode.NOT_IMPLEMENTED, "A copy takes conditions on its source only");
    }
    S3Location source = CopySource.of(request);
    Optional<ObjectMetadata> replacement = replacement(request);
    if (source.equals(request.location()) && replacement.isEmpty()) {
      throw new S3RestException(
          S3ErrorCode.INVALID_REQUEST,
          "This copy request is illegal because it is trying to copy an object to itself without"
              + " changing the object's metadata");
    }
    ObjectInfo copy = copy(request, source, replacement);
    XmlWriter xml =
        XmlWriter.document("CopyObjectResult")
            .element("LastModified", copy.lastModified())
            .etag(copy.etag());
    Checksum checksum = copy.checksum();
    if (checksum != null) {
      xml.element("ChecksumType", checksum.type().name())
          .element("Checksum" + checksum.algorithm().name(), checksum.value());
    }
    xml.send(response);
  }

  private ObjectInfo copy(
      S3Request request, S3Location source, Optional<ObjectMetadata> replacement) {
    try {
      return objects.copy(
          source, RequestConditions.ofSource(request), request.location(), replacement);
    } catch (ObjectStoreException.NotModified e) {
      throw new ObjectStoreException.PreconditionFailed("x-amz-copy-source-If-None-Match");
    }
  }

  private static Optional<ObjectMetadata> replacement(S3Request request) {
    String directive = request.header("x-amz-metadata-directive").orElse("COPY");
    return switch (directive) {
      case "COPY" -> Optional.empty();
      case "REPLACE" -> Optional.of(MetadataHeaders.read(request));
      default ->
          throw new S3RestException(
              S3ErrorCode.INVALID_ARGUMENT,
              "Unknown metadata directive: COPY and REPLACE are known");
    };
  }
}

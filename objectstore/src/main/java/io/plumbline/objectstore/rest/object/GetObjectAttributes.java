package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.rest.protocol.ObjectHeaders;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@code GET /bucket/key?attributes}: those that {@code x-amz-object-attributes} names. */
public final class GetObjectAttributes implements S3Operation {
  private final ObjectOperations objects;

  /** Reads objects of that store. */
  public GetObjectAttributes(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    ObjectInfo object = objects.head(request.location(), Conditions.NONE);
    List<String> wanted =
        request.headers("x-amz-object-attributes").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .toList();
    response.setHeader("Last-Modified", ObjectHeaders.date(object.lastModified()));
    XmlWriter xml = XmlWriter.document("GetObjectAttributesResponse");
    if (wanted.contains("ETag")) {
      xml.element("ETag", object.etag());
    }
    Checksum checksum = object.checksum();
    if (wanted.contains("Checksum") && checksum != null) {
      xml.start("Checksum")
          .element("Checksum" + checksum.algorithm().name(), checksum.value())
          .element("ChecksumType", checksum.type().name())
          .end();
    }
    if (wanted.contains("ObjectSize")) {
      xml.element("ObjectSize", object.size());
    }
    if (wanted.contains("StorageClass")) {
      xml.element("StorageClass", "STANDARD");
    }
    xml.send(response);
  }
}

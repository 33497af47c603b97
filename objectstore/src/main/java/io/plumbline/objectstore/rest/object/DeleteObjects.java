package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.DeleteFailure;
import io.plumbline.objectstore.ObjectOperations;
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
import java.util.Set;
import java.util.stream.Collectors;

/** {@code POST /bucket?delete}: up to 1,000 objects. */
public final class DeleteObjects implements S3Operation {
  private static final int MAX_OBJECTS = 1000;

  private final ObjectOperations objects;

  /** Deletes objects of that store. */
  public DeleteObjects(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    XmlElement document = RequestDocument.read(request, "Delete");
    List<XmlElement> named = document.all("Object");
    if (named.isEmpty() || named.size() > MAX_OBJECTS) {
      throw new S3RestException(
          S3ErrorCode.MALFORMED_XML, "A request deletes 1 to " + MAX_OBJECTS + " objects");
    }
    if (named.stream().anyMatch(object -> object.childText("ETag").isPresent())) {
      throw new S3RestException(
          S3ErrorCode.NOT_IMPLEMENTED, "Deleting under a condition is not supported");
    }
    List<String> keys = named.stream().map(object -> object.requiredText("Key")).toList();
    List<DeleteFailure> failures = objects.deleteAll(request.bucket(), keys);
    boolean quiet = document.childText("Quiet").filter("true"::equalsIgnoreCase).isPresent();
    answer(keys, failures, quiet).send(response);
  }

  private static XmlWriter answer(List<String> keys, List<DeleteFailure> failures, boolean quiet) {
    XmlWriter xml = XmlWriter.document("DeleteResult");
    Set<String> failed =
        failures.stream().map(DeleteFailure::key).collect(Collectors.toUnmodifiableSet());
    if (!quiet) {
      for (String key : keys) {
        if (!failed.contains(key)) {
          xml.start("Deleted").element("Key", key).end();
        }
      }
    }
    for (DeleteFailure failure : failures) {
      xml.start("Error")
          .element("Key", failure.key())
          .element("Code", failure.code())
          .element("Message", failure.message())
          .end();
    }
    return xml;
  }
}

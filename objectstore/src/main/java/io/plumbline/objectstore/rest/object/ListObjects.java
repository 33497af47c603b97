package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.ObjectKey;
import io.plumbline.objectstore.ObjectListing;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.rest.protocol.QueryParameters;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code GET /bucket}, the first version: pages go on from a marker, which is a key. */
public final class ListObjects implements S3Operation {
  private final ObjectOperations objects;

  /** Lists objects of that store. */
  public ListObjects(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    QueryParameters query = request.query();
    KeyEncoding encoding = KeyEncoding.of(request);
    int maxKeys = query.number("max-keys", ListRequest.MAX_KEYS, 0, Integer.MAX_VALUE);
    ListRequest list =
        new ListRequest(
            request.bucket(),
            query.text("prefix"),
            query.text("delimiter"),
            query.text("marker"),
            null,
            Math.min(maxKeys, ListRequest.MAX_KEYS));
    ObjectListing page = objects.list(list);
    boolean truncated = page.continuation() != null;
    XmlWriter xml =
        XmlWriter.document("ListBucketResult")
            .element("Name", request.bucket())
            .element("Prefix", encoding.apply(list.prefix()))
            .element("Marker", encoding.apply(list.startAfter()))
            .element("MaxKeys", maxKeys);
    if (!list.delimiter().isEmpty()) {
      xml.element("Delimiter", encoding.apply(list.delimiter()));
    }
    encoding.declare(xml);
    xml.element("IsTruncated", truncated);
    if (truncated) {
      xml.element("NextMarker", encoding.apply(last(page)));
    }
    ListingEntries.write(page, encoding, request.account(), xml);
    xml.send(response);
  }

  private static String last(ObjectListing page) {
    List<String> prefixes = page.commonPrefixes();
    String prefix = prefixes.isEmpty() ? "" : prefixes.get(prefixes.size() - 1);
    String key =
        page.objects().isEmpty() ? "" : page.objects().get(page.objects().size() - 1).key();
    return ObjectKey.ORDER.compare(prefix, key) > 0 ? prefix : key;
  }
}

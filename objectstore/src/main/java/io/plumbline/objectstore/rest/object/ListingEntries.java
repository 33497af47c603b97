package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ObjectListing;
import io.plumbline.objectstore.ObjectSummary;
import io.plumbline.objectstore.rest.protocol.XmlWriter;

/** What the two versions of listing have in common. Stateless. */
final class ListingEntries {
  private ListingEntries() {}

  /** Writes objects and common prefixes; with their owner if one is given. */
  static void write(ObjectListing page, KeyEncoding encoding, String owner, XmlWriter xml) {
    for (ObjectSummary object : page.objects()) {
      xml.start("Contents")
          .element("Key", encoding.apply(object.key()))
          .element("LastModified", object.lastModified())
          .etag(object.etag());
      ChecksumSpec checksum = object.checksum();
      if (checksum != null) {
        xml.element("ChecksumAlgorithm", checksum.algorithm().name())
            .element("ChecksumType", checksum.type().name());
      }
      xml.element("Size", object.size()).element("StorageClass", "STANDARD");
      if (!owner.isEmpty()) {
        xml.start("Owner").element("ID", owner).end();
      }
      xml.end();
    }
    for (String prefix : page.commonPrefixes()) {
      xml.start("CommonPrefixes").element("Prefix", encoding.apply(prefix)).end();
    }
  }
}

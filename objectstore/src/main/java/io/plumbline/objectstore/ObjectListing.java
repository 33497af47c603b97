package io.plumbline.objectstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a bucket.
 *
 * @param objects in key order
 * @param commonPrefixes what the keys begin with that have the delimiter after the prefix, in order
 * @param continuation where the next page begins, to be given back as it is; null on the last page
 */
public record ObjectListing(
    List<ObjectSummary> objects, List<String> commonPrefixes, @Nullable String continuation) {
  /** Copies the lists. */
  public ObjectListing {
    objects = List.copyOf(objects);
    commonPrefixes = List.copyOf(commonPrefixes);
  }
}

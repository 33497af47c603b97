package io.plumbline.objectstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the uploads under way in a bucket.
 *
 * @param uploads by key, then by id
 * @param commonPrefixes what the keys begin with that have the delimiter after the prefix
 * @param nextKeyMarker where the next page begins; null on the last page
 * @param nextUploadIdMarker belongs to it; empty after a common prefix
 */
public record UploadListing(
    List<UploadSummary> uploads,
    List<String> commonPrefixes,
    @Nullable String nextKeyMarker,
    String nextUploadIdMarker) {
  /** Copies the lists. */
  public UploadListing {
    uploads = List.copyOf(uploads);
    commonPrefixes = List.copyOf(commonPrefixes);
  }
}

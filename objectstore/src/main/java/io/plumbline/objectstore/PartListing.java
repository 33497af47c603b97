package io.plumbline.objectstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the parts of an upload.
 *
 * @param parts by number
 * @param truncated whether there are more
 * @param checksum how the upload is checked, or null
 */
public record PartListing(List<Part> parts, boolean truncated, @Nullable ChecksumSpec checksum) {
  /** Copies the list. */
  public PartListing {
    parts = List.copyOf(parts);
  }
}

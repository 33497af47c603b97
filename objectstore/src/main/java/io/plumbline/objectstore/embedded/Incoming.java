package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A content that is safe in the store's hands but not yet referred to.
 *
 * @param id its name from now on
 * @param inline the bytes, for an inline one; null for a file, which is on disk already
 * @param size in bytes
 * @param etag of an object or part of these bytes
 * @param checksum as asked for, or null
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record Incoming(
    ContentId id, byte @Nullable [] inline, long size, String etag, @Nullable Checksum checksum) {

  /** The same bytes under the ETag and checksum of another object. */
  Incoming as(String otherEtag, @Nullable Checksum otherChecksum) {
    return new Incoming(id, inline, size, otherEtag, otherChecksum);
  }
}

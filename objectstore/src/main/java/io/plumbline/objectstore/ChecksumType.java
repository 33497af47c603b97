package io.plumbline.objectstore;

/** What a multipart object's checksum is the checksum of. */
public enum ChecksumType {
  /** Of the bytes of the object. */
  FULL_OBJECT,
  /** Of the checksums of the parts, one after the other; the value ends in {@code -<parts>}. */
  COMPOSITE
}

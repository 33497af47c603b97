package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * How an object is stored.
 *
 * @param metadata what is kept beside the content
 * @param conditions what must hold of the object that has the key now; only the ETags count
 */
public record PutOptions(ObjectMetadata metadata, Conditions conditions) {
  /** No metadata, no condition. */
  public static final PutOptions NONE = new PutOptions(ObjectMetadata.NONE, Conditions.NONE);

  /** Checks for null. */
  public PutOptions {
    requireNonNull(metadata, "metadata");
    requireNonNull(conditions, "conditions");
  }

  /** With this metadata, unconditionally. */
  public static PutOptions of(ObjectMetadata metadata) {
    return new PutOptions(metadata, Conditions.NONE);
  }

  /** The same under a condition. */
  public PutOptions when(Conditions required) {
    return new PutOptions(metadata, required);
  }
}

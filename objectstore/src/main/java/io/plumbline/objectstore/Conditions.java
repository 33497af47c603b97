package io.plumbline.objectstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an object for a request to go on; <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, 13.2.2</a> gives the order
 * in which they count.
 *
 * @param ifMatch ETags without quotes, one of which it must have; {@code *} is any; empty: no
 *     matter
 * @param ifNoneMatch ETags without quotes, none of which it may have; {@code *} is any
 * @param ifModifiedSince it must have changed after this; counts only without {@code ifNoneMatch}
 * @param ifUnmodifiedSince it must not have changed after this; counts only without {@code ifMatch}
 */
public record Conditions(
    List<String> ifMatch,
    List<String> ifNoneMatch,
    @Nullable Instant ifModifiedSince,
    @Nullable Instant ifUnmodifiedSince) {

  private static final String ANY = "*";

  /** Anything goes. */
  public static final Conditions NONE = new Conditions(List.of(), List.of(), null, null);

  /** There must be no object of that key. */
  public static final Conditions IF_ABSENT = new Conditions(List.of(), List.of(ANY), null, null);

  /** Copies the lists. */
  public Conditions {
    ifMatch = List.copyOf(ifMatch);
    ifNoneMatch = List.copyOf(ifNoneMatch);
  }

  /** The object must have this ETag (without quotes). */
  public static Conditions ifMatch(String etag) {
    return new Conditions(List.of(etag), List.of(), null, null);
  }

  /** The object must not have this ETag (without quotes). */
  public static Conditions ifNoneMatch(String etag) {
    return new Conditions(List.of(), List.of(etag), null, null);
  }

  /** Whether there is nothing to check. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * Checks an object that is to be read.
   *
   * @throws ObjectStoreException.PreconditionFailed if it is not as required
   * @throws ObjectStoreException.NotModified if it is as the caller knows it
   */
  public void checkRead(ObjectInfo object) {
    // Times on the wire have whole seconds.
    Instant modified = object.lastModified().truncatedTo(ChronoUnit.SECONDS);
    if (!ifMatch.isEmpty()) {
      if (!names(ifMatch, object.etag())) {
        throw new ObjectStoreException.PreconditionFailed("If-Match");
      }
    } else if (ifUnmodifiedSince != null && modified.isAfter(ifUnmodifiedSince)) {
      throw new ObjectStoreException.PreconditionFailed("If-Unmodified-Since");
    }
    if (!ifNoneMatch.isEmpty()) {
      if (names(ifNoneMatch, object.etag())) {
        throw new ObjectStoreException.NotModified(object);
      }
    } else if (ifModifiedSince != null && !modified.isAfter(ifModifiedSince)) {
      throw new ObjectStoreException.NotModified(object);
    }
  }

  /**
   * Checks what stands where an object is to be written.
   *
   * @param etag of the object that has the key now; null if there is none
   * @throws ObjectStoreException.PreconditionFailed if it is not as required
   * @throws ObjectStoreException.NoSuchKey if an ETag is required and there is no object
   */
  public void checkWrite(S3Location location, @Nullable String etag) {
    if (!ifMatch.isEmpty()) {
      if (etag == null) {
        throw new ObjectStoreException.NoSuchKey(location);
      }
      if (!names(ifMatch, etag)) {
        throw new ObjectStoreException.PreconditionFailed("If-Match");
      }
    }
    if (!ifNoneMatch.isEmpty() && etag != null && names(ifNoneMatch, etag)) {
      throw new ObjectStoreException.PreconditionFailed("If-None-Match");
    }
  }

  private static boolean names(List<String> tags, String etag) {
    return tags.contains(ANY) || tags.contains(etag);
  }
}

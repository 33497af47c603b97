package io.plumbline.objectstore;

import org.jspecify.annotations.Nullable;

/** Why a store refused or could not do something. The closed set of reasons is nested here. */
public abstract sealed class ObjectStoreException extends RuntimeException {

  private ObjectStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  private ObjectStoreException(String message) {
    this(message, null);
  }

  /** There is no bucket of that name. */
  public static final class NoSuchBucket extends ObjectStoreException {
    /** Names the bucket. */
    public NoSuchBucket(String bucket) {
      super("The bucket " + bucket + " does not exist");
    }
  }

  /** There is no object of that key. */
  public static final class NoSuchKey extends ObjectStoreException {
    /** Names the object. */
    public NoSuchKey(S3Location location) {
      super("The object " + location + " does not exist");
    }
  }

  /** The upload was completed, aborted, or never begun. */
  public static final class NoSuchUpload extends ObjectStoreException {
    /** Names the upload. */
    public NoSuchUpload(UploadId upload) {
      super("The upload " + upload.id() + " of " + upload.location() + " does not exist");
    }
  }

  /** Another account has the name. */
  public static final class BucketAlreadyExists extends ObjectStoreException {
    /** Names the bucket. */
    public BucketAlreadyExists(String bucket) {
      super("The bucket name " + bucket + " is taken; choose another");
    }
  }

  /** The same account has the name already. */
  public static final class BucketAlreadyOwnedByYou extends ObjectStoreException {
    /** Names the bucket. */
    public BucketAlreadyOwnedByYou(String bucket) {
      super("You have the bucket " + bucket + " already");
    }
  }

  /** There are objects in the bucket. */
  public static final class BucketNotEmpty extends ObjectStoreException {
    /** Names the bucket. */
    public BucketNotEmpty(String bucket) {
      super("The bucket " + bucket + " is not empty; delete its objects first");
    }
  }

  /** No bucket may have that name. */
  public static final class InvalidBucketName extends ObjectStoreException {
    /** Says what is wrong with the name. */
    public InvalidBucketName(String bucket, String reason) {
      super("The bucket name \"" + bucket + "\" is not valid: " + reason);
    }
  }

  /** No object may have that key. */
  public static final class InvalidKey extends ObjectStoreException {
    private static final int SHOWN = 64;
    private final boolean tooLong;

    /** Says what is wrong with the key. */
    public InvalidKey(String key, String reason, boolean tooLong) {
      super("The key \"" + abridged(key) + "\" is not valid: " + reason);
      this.tooLong = tooLong;
    }

    /** Whether its length is what is wrong. */
    public boolean tooLong() {
      return tooLong;
    }

    private static String abridged(String key) {
      return key.length() <= SHOWN ? key : key.substring(0, SHOWN) + "…";
    }
  }

  /** A condition of the request does not hold. */
  public static final class PreconditionFailed extends ObjectStoreException {
    private final String condition;

    /** Names the condition, as its HTTP header is called. */
    public PreconditionFailed(String condition) {
      super("The precondition " + condition + " did not hold");
      this.condition = condition;
    }

    /** The HTTP header of the condition. */
    public String condition() {
      return condition;
    }
  }

  /** The caller has the object as it is. */
  public static final class NotModified extends ObjectStoreException {
    private final transient @Nullable ObjectInfo object;

    /** Carries what the caller asked about, where the store knows it. */
    public NotModified(@Nullable ObjectInfo object) {
      super("The object has not been modified");
      this.object = object;
    }

    /** The object as it is; null if only the fact is known. */
    public @Nullable ObjectInfo object() {
      return object;
    }
  }

  /** The range begins at or after the object's end. */
  public static final class InvalidRange extends ObjectStoreException {
    private final long size;

    /** Says how large the object is, in bytes. */
    public InvalidRange(S3Location location, long size) {
      super("The range is not within the " + size + " bytes of " + location);
      this.size = size;
    }

    /** The object's size in bytes. */
    public long size() {
      return size;
    }
  }

  /** The content was shorter or longer than declared. */
  public static final class IncompleteBody extends ObjectStoreException {
    /** Says both lengths, in bytes. */
    public IncompleteBody(long declared, long received) {
      super(declared + " bytes were declared and " + received + " or more received");
    }
  }

  /** The content is not what its digest says. */
  public static final class BadDigest extends ObjectStoreException {
    /** Names the digest and its two values. */
    public BadDigest(String digest, String expected, String actual) {
      super(
          "The " + digest + " of the content is " + actual + ", not " + expected + " as declared");
    }
  }

  /** A digest or checksum in the request cannot be one. */
  public static final class InvalidDigest extends ObjectStoreException {
    /** Names the digest and its value. */
    public InvalidDigest(String digest, String value) {
      super("\"" + value + "\" is not a value of " + digest);
    }
  }

  /** A part is not stored, or with another ETag. */
  public static final class InvalidPart extends ObjectStoreException {
    /** Names the part. */
    public InvalidPart(int number) {
      super("Part " + number + " was not uploaded with that ETag and checksum");
    }
  }

  /** The parts do not ascend. */
  public static final class InvalidPartOrder extends ObjectStoreException {
    /** Names the first part that is out of order. */
    public InvalidPartOrder(int number) {
      super("Part " + number + " does not come after the part before it");
    }
  }

  /** A part but the last is too small. */
  public static final class EntityTooSmall extends ObjectStoreException {
    /** Names the part and its size in bytes. */
    public EntityTooSmall(int number, long size) {
      super(
          "Part "
              + number
              + " has "
              + size
              + " bytes; all but the last need "
              + MultipartOperations.MIN_PART_SIZE);
    }
  }

  /** The request cannot be meant so. */
  public static final class InvalidRequest extends ObjectStoreException {
    /** Says what is wrong with it. */
    public InvalidRequest(String message) {
      super(message);
    }
  }

  /** The object is larger than the caller is ready to hold. */
  public static final class TooLarge extends ObjectStoreException {
    /** Says both sizes, in bytes. */
    public TooLarge(S3Location location, long size, long limit) {
      super(location + " has " + size + " bytes; at most " + limit + " are read");
    }
  }

  /** The endpoint does not let us. */
  public static final class AccessDenied extends ObjectStoreException {
    /** Says what the endpoint said. */
    public AccessDenied(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** The store failed: its disk, its database, or the way to its endpoint. */
  public static final class Unavailable extends ObjectStoreException {
    /** Says what failed. */
    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}

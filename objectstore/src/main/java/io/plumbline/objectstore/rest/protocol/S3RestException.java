package io.plumbline.objectstore.rest.protocol;

/** A request that is refused for what the protocol says, not for what the store says. */
public final class S3RestException extends RuntimeException {
  private final S3ErrorCode code;

  /** Says what is wrong and what would be right. */
  public S3RestException(S3ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** What the client is told. */
  public S3ErrorCode code() {
    return code;
  }
}

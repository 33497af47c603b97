package io.plumbline.aws.sigv4;

import java.io.InputStream;
import java.util.Set;

/** How a signature covers the body. Immutable. */
public sealed interface Payload {
  /**
   * The content of the body. Reading it to the end checks it: the read that would report the end
   * throws {@link PayloadRejectedException} instead when the content is not what was signed. Until
   * then none of the bytes is proven.
   *
   * @param body the body as it comes over the wire; closed with the stream that is returned
   */
  InputStream open(InputStream body);

  /** The body's hash was computed for the signature itself and is proven already. */
  record Proven() implements Payload {
    @Override
    public InputStream open(InputStream body) {
      return body;
    }
  }

  /** The client chose to leave the body out of the signature ({@code UNSIGNED-PAYLOAD}). */
  record Unsigned() implements Payload {
    @Override
    public InputStream open(InputStream body) {
      return body;
    }
  }

  /**
   * The client signed the hash of the whole body.
   *
   * @param sha256 64 lower-case hex digits
   */
  record Hashed(String sha256) implements Payload {
    @Override
    public InputStream open(InputStream body) {
      return new Sha256VerifyingInputStream(body, sha256);
    }
  }

  /**
   * The body is framed as aws-chunked.
   *
   * @param decodedLength bytes of content, without the framing
   * @param trailers names of the trailers that must follow, in lower case
   * @param signatures checks the chunks' signatures, or accepts them without
   */
  record Chunked(long decodedLength, Set<String> trailers, ChunkSignatures signatures)
      implements Payload {
    public Chunked {
      trailers = Set.copyOf(trailers);
      if (decodedLength < 0) {
        throw new IllegalArgumentException("a length is not negative: " + decodedLength);
      }
    }

    @Override
    public AwsChunkedInputStream open(InputStream body) {
      return new AwsChunkedInputStream(body, this);
    }
  }
}

package io.plumbline.aws.sigv4;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of an aws-chunked body. Takes the framing off, checks each chunk's signature and the
 * trailers', and refuses content that is shorter or longer than declared. A chunk's bytes are
 * handed out before its signature is reached, so nothing counts until {@code read} has returned -1.
 * After a refusal every further read is refused too. For one thread.
 */
public final class AwsChunkedInputStream extends InputStream {
  private static final int BUFFER_BYTES = 16 * 1024;

  private final InputStream in;
  private final ChunkLines lines;
  private final Payload.Chunked payload;
  private final ChunkVerification verification;

  private long contentLeft;
  private long chunkLeft;
  private String chunkSignature = "";
  private @Nullable Map<String, String> trailers;
  private @Nullable PayloadRejectedException refusal;

  AwsChunkedInputStream(InputStream body, Payload.Chunked payload) {
    this.in = new BufferedInputStream(body, BUFFER_BYTES);
    this.lines = new ChunkLines(in);
    this.payload = payload;
    this.verification = ChunkVerification.of(payload.signatures());
    this.contentLeft = payload.decodedLength();
  }

  /**
   * The trailers by name in lower case, for example {@code x-amz-checksum-crc32}; empty when none
   * were announced.
   *
   * @throws IllegalStateException before the end of the content was read
   */
  public Map<String, String> trailers() {
    if (trailers == null) {
      throw new IllegalStateException(
          "trailers are known only after the content was read to its end");
    }
    return trailers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (refusal != null) {
      throw new PayloadRejectedException(refusal.rejection());
    }
    try {
      return readContent(buffer, offset, length);
    } catch (PayloadRejectedException e) {
      refusal = e;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int readContent(byte[] buffer, int offset, int length) throws IOException {
    if (trailers == null && chunkLeft == 0) {
      beginChunk();
    }
    if (trailers != null) {
      return -1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, chunkLeft));
    if (count < 0) {
      throw new PayloadRejectedException(SignatureRejection.INCOMPLETE_BODY);
    }
    verification.update(buffer, offset, count);
    chunkLeft -= count;
    if (chunkLeft == 0) {
      lines.expectEmpty(SignatureRejection.MALFORMED_CHUNK);
      verification.endChunk(chunkSignature);
    }
    return count;
  }

  private void beginChunk() throws IOException {
    ChunkHead head =
        ChunkHead.parse(
            lines.next(SignatureRejection.MALFORMED_CHUNK), verification.expectsSignatures());
    chunkSignature = head.signature();
    if (head.size() > contentLeft || (head.size() == 0 && contentLeft > 0)) {
      throw new PayloadRejectedException(SignatureRejection.INCOMPLETE_BODY);
    }
    contentLeft -= head.size();
    chunkLeft = head.size();
    if (head.size() == 0) {
      verification.endChunk(chunkSignature);
      endBody();
    }
  }

  private void endBody() throws IOException {
    Trailers read = Trailers.read(lines, payload.trailers());
    verification.endTrailers(read);
    if (in.read() >= 0) {
      throw new PayloadRejectedException(SignatureRejection.INCOMPLETE_BODY);
    }
    trailers = Map.copyOf(read.values());
  }
}

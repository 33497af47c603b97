package io.plumbline.server.s3;

import io.plumbline.aws.sigv4.AwsChunkedInputStream;
import io.plumbline.aws.sigv4.Payload;
import io.plumbline.aws.sigv4.PayloadRejectedException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A verified request whose body is the content that was signed: framing taken off, hash and
 * signatures checked while it is read to its end. For one thread.
 */
final class ProvenBodyRequest extends HttpServletRequestWrapper {

  private final Payload payload;
  private final Consumer<PayloadRejectedException> refusals;
  private @Nullable InputStream content;
  private @Nullable ServletInputStream body;

  /**
   * @param refusals is told of a body that is refused
   */
  ProvenBodyRequest(
      HttpServletRequest request, Payload payload, Consumer<PayloadRejectedException> refusals) {
    super(request);
    this.payload = payload;
    this.refusals = refusals;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      ServletInputStream raw = super.getInputStream();
      InputStream opened = payload.open(raw);
      content = opened;
      body = opened == raw ? raw : new ContentStream(opened, raw, refusals);
    }
    return body;
  }

  /** Bytes of content; what the header says counts the framing, too. */
  @Override
  public long getContentLengthLong() {
    return payload instanceof Payload.Chunked chunked
        ? chunked.decodedLength()
        : super.getContentLengthLong();
  }

  @Override
  public int getContentLength() {
    long length = getContentLengthLong();
    return length > Integer.MAX_VALUE ? -1 : (int) length;
  }

  @Override
  public Map<String, String> getTrailerFields() {
    return content instanceof AwsChunkedInputStream chunked
        ? chunked.trailers()
        : super.getTrailerFields();
  }

  @Override
  public boolean isTrailerFieldsReady() {
    return true;
  }
}

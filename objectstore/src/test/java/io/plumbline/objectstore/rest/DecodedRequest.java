package io.plumbline.objectstore.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** A request with its URI as sent, and freed of {@code aws-chunked}. */
final class DecodedRequest extends HttpServletRequestWrapper {
  private final Map<String, String> trailers = new TreeMap<>();
  private final boolean chunked;

  DecodedRequest(HttpServletRequest request) {
    super(request);
    String sha = request.getHeader("x-amz-content-sha256");
    chunked = sha != null && sha.startsWith("STREAMING-");
  }

  @Override
  public String getRequestURI() {
    return (String) getRequest().getAttribute(RawUriConnector.ATTRIBUTE);
  }

  @Override
  public long getContentLengthLong() {
    return chunked
        ? Long.parseLong(getHeader("x-amz-decoded-content-length"))
        : super.getContentLengthLong();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream raw = super.getInputStream();
    return chunked ? new Decoded(new AwsChunkedStream(raw, trailers)) : raw;
  }

  @Override
  public boolean isTrailerFieldsReady() {
    return true;
  }

  @Override
  public Map<String, String> getTrailerFields() {
    return trailers;
  }

  private static final class Decoded extends ServletInputStream {
    private final InputStream stream;

    Decoded(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      return stream.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return stream.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read it here and now");
    }
  }
}

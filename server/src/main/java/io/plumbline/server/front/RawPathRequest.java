package io.plumbline.server.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request with the path that it came with. */
final class RawPathRequest extends HttpServletRequestWrapper {

  private final String path;

  RawPathRequest(HttpServletRequest request, String path) {
    super(request);
    this.path = path;
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    return url.replace(url.length() - 1, url.length(), path);
  }

  @Override
  public String getServletPath() {
    return path;
  }
}

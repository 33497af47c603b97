package io.plumbline.server.front;

import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/** A request as Tomcat's connector has read it, before any decoding. */
record CoyoteRequestHead(Request request) implements RequestHead {

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    String path = request.requestURI().toString();
    return path == null ? "" : path;
  }

  @Override
  public String query() {
    String query = request.queryString().toString();
    return query == null ? "" : query;
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }
}

package io.plumbline.server.front;

import static java.util.Objects.requireNonNull;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on non-blocking sockets, with {@link RawTargetAdapter} before Tomcat's adapter. Public,
 * with a constructor without arguments, because Tomcat makes it by its name.
 */
public final class RawTargetProtocol extends Http11NioProtocol {

  private @Nullable RequestRouter router;

  /** Needs {@link #setRouter} before it is started. */
  public RawTargetProtocol() {}

  /** Who decides about each request. */
  void setRouter(RequestRouter router) {
    this.router = router;
  }

  @Override
  public void setAdapter(Adapter adapter) {
    super.setAdapter(new RawTargetAdapter(requireNonNull(router, "router"), adapter));
  }

  @Override
  protected Processor createProcessor() {
    return new ContinueProcessor(this, getAdapter());
  }
}

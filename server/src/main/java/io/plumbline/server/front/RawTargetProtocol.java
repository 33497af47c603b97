package io.plumbline.server.front;

import static java.util.Objects.requireNonNull;

import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 on non-blocking sockets, with {@link RawTargetAdapter} before Tomcat's adapter and
 * {@link BodyProcessor} in the place of its processor. Public, with a constructor without
 * arguments, because Tomcat makes it by its name.
 */
public final class RawTargetProtocol extends Http11NioProtocol {

  private @Nullable RequestRouter router;
  private @Nullable BodyReads reads;

  /** Needs {@link #setRouter} and {@link #setBodyReads} before it is started. */
  public RawTargetProtocol() {}

  /** Who decides about each request. */
  void setRouter(RequestRouter router) {
    this.router = router;
  }

  /** How long the bodies of requests are waited for. */
  void setBodyReads(BodyReads reads) {
    this.reads = reads;
  }

  @Override
  public void setAdapter(Adapter adapter) {
    super.setAdapter(new RawTargetAdapter(requireNonNull(router, "router"), adapter));
  }

  @Override
  protected Processor createProcessor() {
    return new BodyProcessor(this, getAdapter(), requireNonNull(reads, "reads"));
  }

  /**
   * Tomcat says "100 Continue" where its timing and this one are the same, and knows two timings;
   * with the third it leaves that to {@link BodyProcessor}.
   */
  @Override
  public ContinueResponseTiming getContinueResponseTimingInternal() {
    return ContinueResponseTiming.ALWAYS;
  }
}

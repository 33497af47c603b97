package io.plumbline.server.front;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands before Tomcat's own adapter: routes the request, and for a route that reads the path as
 * bytes keeps the path as it came and shows Tomcat {@code /} instead, so that Tomcat neither
 * refuses nor changes it. Safe for use by many threads.
 */
final class RawTargetAdapter implements Adapter {

  /** Request attribute: the {@link Route}. */
  static final String ROUTE = RawTargetAdapter.class.getName() + ".route";

  /** Request attribute: the path of the request line as it came. */
  static final String RAW_PATH = RawTargetAdapter.class.getName() + ".path";

  private final RequestRouter router;
  private final Adapter tomcat;

  RawTargetAdapter(RequestRouter router, Adapter tomcat) {
    this.router = router;
    this.tomcat = tomcat;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    hidePath(request);
    tomcat.service(request, response);
  }

  private void hidePath(Request request) {
    CoyoteRequestHead head = new CoyoteRequestHead(request);
    String path = head.path();
    if (!path.startsWith("/")) {
      return; // "OPTIONS *" and malformed request lines are Tomcat's to answer
    }
    Route route = router.route(head);
    request.setAttribute(ROUTE, route);
    request.setAttribute(RAW_PATH, path);
    if (route != Route.PAGES) {
      request.requestURI().setString("/");
      request.decodedURI().setString("/");
    }
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return tomcat.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    return tomcat.asyncDispatch(request, response, event);
  }

  @Override
  public void log(Request request, Response response, long timeNanos) {
    tomcat.log(request, response, timeNanos);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    tomcat.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return tomcat.getDomain();
  }
}

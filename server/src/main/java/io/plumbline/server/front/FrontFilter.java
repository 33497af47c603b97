package io.plumbline.server.front;

import io.plumbline.server.logging.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Hands each request to the handler of its route; what is for pages has none and goes on to Spring.
 * The first of all filters. Safe for use by many threads.
 */
final class FrontFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient RequestRouter router;
  private final transient Map<Route, FrontHandler> handlers = new EnumMap<>(Route.class);

  /**
   * @throws IllegalArgumentException if two handlers answer one route
   */
  FrontFilter(RequestRouter router, List<FrontHandler> handlers) {
    this.router = router;
    for (FrontHandler handler : handlers) {
      FrontHandler other = this.handlers.put(handler.route(), handler);
      if (other != null) {
        throw new IllegalArgumentException(
            handler.route() + " has two handlers: " + other + " and " + handler);
      }
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestId.begin(request);
    try {
      FrontHandler handler = handlers.get(route(request));
      if (handler == null) {
        chain.doFilter(request, response);
      } else {
        Object path = request.getAttribute(RawTargetAdapter.RAW_PATH);
        handler.handle(
            path instanceof String raw ? new RawPathRequest(request, raw) : request, response);
      }
    } catch (UnreadableBodyException e) {
      refuse(e, response);
    } catch (ServletException e) {
      if (!(e.getCause() instanceof UnreadableBodyException unreadable)) {
        throw e;
      }
      refuse(unreadable, response);
    } finally {
      RequestId.end();
    }
  }

  /** The client does not speak HTTP to its end, or has gone; no words would help it. */
  private static void refuse(UnreadableBodyException error, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      throw error.getCause();
    }
    response.reset();
    response.setStatus(error.status());
    response.setHeader("Connection", "close");
  }

  private Route route(HttpServletRequest request) {
    return request.getAttribute(RawTargetAdapter.ROUTE) instanceof Route route
        ? route
        : router.route(new ServletRequestHead(request));
  }
}

package io.plumbline.server.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows a browser that opens the bare address the way to the portal. */
final class HomeRedirect implements FrontHandler {

  @Override
  public Route route() {
    return Route.HOME;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "/portal/");
    response.setHeader("Cache-Control", "no-store");
  }
}

package io.plumbline.server.front;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers every request of one route. Implementations are safe for use by many threads. */
public interface FrontHandler {

  /** The route that this answers. */
  Route route();

  /**
   * Answers.
   *
   * @param request its {@code getRequestURI} is the path exactly as it came
   */
  void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException;
}

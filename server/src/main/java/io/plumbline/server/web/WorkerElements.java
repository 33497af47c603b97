package io.plumbline.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The script of the worker elements and what it loads. Worker pages have an opaque origin, so every
 * origin may read these files; there is nothing in them that is not public.
 */
@Controller
class WorkerElements {

  private final StaticFiles files;

  WorkerElements(StaticFiles workerElementFiles) {
    this.files = workerElementFiles;
  }

  @GetMapping("/assets/{*path}")
  void file(@PathVariable String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<StaticFile> file = files.find(path.substring(1));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (file.isPresent()) {
      // Names stay the same from release to release: a page must notice a new one soon.
      StaticFileAnswer.write(file.get(), "public, max-age=300", request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}

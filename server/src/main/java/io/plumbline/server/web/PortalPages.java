package io.plumbline.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The worker portal's files. Every path that is no file is a place inside the portal, so its page
 * is answered and finds the place itself; but not below {@code /portal/api} and {@code
 * /portal/pages}, where an unknown path is a mistake.
 */
@Controller
class PortalPages {

  private static final String START_PAGE = "index.html";

  /** The build puts a hash of the content into the names of these. */
  private static final String HASHED = "app/";

  private final StaticFiles files;

  PortalPages(StaticFiles portalFiles) {
    this.files = portalFiles;
  }

  @GetMapping("/portal")
  void start(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "/portal/");
  }

  @GetMapping({"/portal/", "/portal/{*path}"})
  void file(
      @PathVariable Optional<String> path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = path.map(text -> text.substring(1)).orElse("");
    Optional<StaticFile> file = files.find(name);
    if (file.isPresent() && !name.equals(START_PAGE)) {
      String kept =
          name.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "public, max-age=3600";
      StaticFileAnswer.write(file.get(), kept, request, response);
      return;
    }
    Optional<StaticFile> page = isPlace(name) ? files.find(START_PAGE) : Optional.empty();
    if (page.isPresent()) {
      StaticFileAnswer.write(page.get(), "no-cache", request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isPlace(String name) {
    return !name.startsWith("api/")
        && !name.startsWith("pages/")
        && !name.startsWith(HASHED)
        && !name.equals("api")
        && !name.equals("pages");
  }
}

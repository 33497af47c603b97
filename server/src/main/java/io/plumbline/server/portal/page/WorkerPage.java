package io.plumbline.server.portal.page;

import java.util.Locale;
import java.util.Set;

/**
 * A rendered worker page.
 *
 * @param html the document
 * @param objectPrefixes what the links of the objects begin with that it was granted
 */
public record WorkerPage(String html, Set<String> objectPrefixes) {

  /**
   * The page of what a template was rendered to. Templates are often fragments; without a doctype
   * browsers fall back to rules of the nineties.
   *
   * @param rendered what the template was rendered to
   */
  public static WorkerPage of(String rendered, Set<String> objectPrefixes) {
    String start =
        rendered.substring(0, Math.min(rendered.length(), 1000)).toLowerCase(Locale.ROOT);
    return new WorkerPage(
        start.contains("<!doctype") || start.contains("<html")
            ? rendered
            : "<!doctype html>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + rendered,
        objectPrefixes);
  }

  /**
   * The content security policy of the page.
   *
   * @param origin scheme, host and port of this service as the browser sees it
   */
  public String contentSecurityPolicy(String origin) {
    String assets = origin + "/assets/";
    String objects = String.join(" ", objectPrefixes);
    return "sandbox allow-scripts allow-forms"
        + "; default-src 'none'"
        + ("; script-src 'unsafe-inline' https: " + assets)
        + ("; style-src 'unsafe-inline' https: " + assets)
        + ("; font-src data: https: " + assets)
        + ("; img-src data: blob: https: " + assets + " " + objects).stripTrailing()
        + ("; media-src blob: https: " + objects).stripTrailing()
        + ("; connect-src data: blob: " + assets + " " + objects).stripTrailing()
        + "; worker-src blob:"
        + "; base-uri 'none'"
        + "; form-action 'none'"
        + ("; frame-ancestors " + origin);
  }
}

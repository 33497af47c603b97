package io.plumbline.server.portal.page;

import java.util.Set;

/**
 * A rendered worker page.
 *
 * @param html the document
 * @param objectPrefixes what the links of the objects begin with that it was granted
 */
record WorkerPage(String html, Set<String> objectPrefixes) {

  /**
   * The content security policy of the page.
   *
   * @param origin scheme, host and port of this service as the browser sees it
   */
  String contentSecurityPolicy(String origin) {
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

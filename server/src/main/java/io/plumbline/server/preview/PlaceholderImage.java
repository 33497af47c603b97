package io.plumbline.server.preview;

/** A picture in place of an object that is not on this machine, which says so. */
final class PlaceholderImage {

  private PlaceholderImage() {}

  static String of(String uri) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
        <rect width="1200" height="800" fill="#dde1e7"/>
        <path d="M0 800 420 330 700 640 860 470 1200 800Z" fill="#b9c1cc"/>
        <circle cx="900" cy="210" r="80" fill="#b9c1cc"/>
        <rect y="0" width="1200" height="120" fill="#10161d" opacity=".72"/>
        <g fill="#fff" font-family="sans-serif" text-anchor="middle">
        <text x="600" y="52" font-size="30">%s</text>
        <text x="600" y="94" font-size="24" opacity=".85">is not on this machine; give its folder with --objects</text>
        </g></svg>
        """
        .formatted(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
  }
}

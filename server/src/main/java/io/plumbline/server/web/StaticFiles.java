package io.plumbline.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.UriUtils;

/**
 * The files below one folder of the class path, read once. A name is looked up, never resolved, so
 * no name leads out of the folder. Immutable.
 */
final class StaticFiles {

  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("md", "text/markdown;charset=utf-8"),
          Map.entry("txt", "text/plain;charset=utf-8"));

  private final Map<String, StaticFile> byName;

  private StaticFiles(Map<String, StaticFile> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Reads a folder; an absent one is empty.
   *
   * @param folder a folder of the class path, such as {@code web/portal}
   */
  static StaticFiles read(String folder) throws IOException {
    String marker = "/" + folder + "/";
    Map<String, StaticFile> byName = new HashMap<>();
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**")) {
      if (resource.isReadable() && !resource.getURL().getPath().endsWith("/")) {
        String path = UriUtils.decode(resource.getURL().getPath(), StandardCharsets.UTF_8);
        String name = path.substring(path.lastIndexOf(marker) + marker.length());
        byName.put(name, new StaticFile(resource.getContentAsByteArray(), contentType(name)));
      }
    }
    return new StaticFiles(byName);
  }

  /** The file of that name, relative to the folder, with {@code /} between its parts. */
  Optional<StaticFile> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static String contentType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
  }
}

package io.plumbline.objectstore.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.objectstore.ObjectMetadata;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Metadata as the text of one column: {@code h.content-type=image%2Fpng&u.camera=x}, where {@code
 * h} marks a header and {@code u} a name of the requester. Stateless.
 */
final class MetadataText {
  private static final String HEADER = "h.";
  private static final String USER = "u.";

  private MetadataText() {}

  static String write(ObjectMetadata metadata) {
    return Stream.concat(pairs(HEADER, metadata.headers()), pairs(USER, metadata.user()))
        .collect(Collectors.joining("&"));
  }

  static ObjectMetadata read(String text) {
    Map<String, String> headers = new TreeMap<>();
    Map<String, String> user = new TreeMap<>();
    if (!text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = URLDecoder.decode(pair.substring(2, equals), UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        (pair.startsWith(HEADER) ? headers : user).put(name, value);
      }
    }
    return new ObjectMetadata(headers, user);
  }

  private static Stream<String> pairs(String mark, Map<String, String> map) {
    return new TreeMap<>(map)
        .entrySet().stream()
            .map(
                entry ->
                    mark
                        + URLEncoder.encode(entry.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(entry.getValue(), UTF_8));
  }
}

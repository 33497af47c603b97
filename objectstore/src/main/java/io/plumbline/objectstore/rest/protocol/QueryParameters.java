package io.plumbline.objectstore.rest.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a request, decoded once; of a repeated name the first value counts. Immutable. */
public final class QueryParameters {
  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a query string.
   *
   * @param query as sent, without the {@code ?}; null if there is none
   * @throws S3RestException if it is not percent-encoded UTF-8
   */
  public static QueryParameters parse(@Nullable String query) {
    Map<String, String> values = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.putIfAbsent(decode(name), decode(value));
      }
    }
    return new QueryParameters(values);
  }

  /** Whether the name is there, with or without a value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value, empty where only the name is there. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value, or the empty text. */
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  /**
   * The value as a number.
   *
   * @throws S3RestException if it is not one, or out of range
   */
  public int number(String name, int otherwise, int least, int most) {
    String text = values.get(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notNumber(name, least, most);
    }
    throw notNumber(name, least, most);
  }

  private static S3RestException notNumber(String name, int least, int most) {
    return new S3RestException(
        S3ErrorCode.INVALID_ARGUMENT, name + " must be a number from " + least + " to " + most);
  }

  private static String decode(String text) {
    return PercentEncoding.decode(text.replace("+", "%20"));
  }
}

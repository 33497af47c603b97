package io.plumbline.aws.sigv4;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Headers of a request: names without regard to case, values in the order sent. A value's chars are
 * its bytes (ISO 8859-1), which is how servlet containers hand header values out. Immutable.
 */
public final class RequestHeaders {
  private final Map<String, List<String>> byName;

  private RequestHeaders(Map<String, List<String>> byName) {
    this.byName = byName;
  }

  /** Copies; names that differ only in case are put together. */
  public static RequestHeaders of(Map<String, ? extends List<String>> headers) {
    Map<String, List<String>> byName = new TreeMap<>();
    headers.forEach(
        (name, values) ->
            byName.merge(
                name.toLowerCase(Locale.ROOT),
                List.copyOf(values),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return new RequestHeaders(byName);
  }

  /** All values of the header, none when it was not sent. */
  public List<String> all(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /**
   * The value of a header that must not be sent twice, because two readers could each believe
   * another one.
   *
   * @throws SignatureRejectedException if it was
   */
  Optional<String> single(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new SignatureRejectedException(
          SignatureRejection.REPEATED_HEADER, "The header " + name + " was sent more than once.");
    }
    return values.stream().findFirst().map(String::strip);
  }

  /** Names in lower case, sorted. */
  public Set<String> names() {
    return byName.keySet();
  }
}

package io.plumbline.aws.sigv4;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, decoded the way the signature covers it. Whoever acts on a signed request
 * must read its parameters from here: a second parser with other ideas about {@code +}, {@code ;}
 * or repeated names would act on something that was not signed. Immutable.
 */
public final class QueryString {
  private final List<Parameter> parameters;

  private QueryString(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /**
   * Splits at {@code &} and the first {@code =}; {@code +} and {@code %20} are spaces; a name
   * without {@code =} has the value "".
   *
   * @param raw as it stands in the request line, without the question mark; null when there is none
   * @throws SignatureRejectedException on a broken percent escape or bytes that are not UTF-8
   */
  public static QueryString parse(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return new QueryString(List.of());
    }
    return new QueryString(
        Arrays.stream(raw.split("&", -1))
            .filter(part -> !part.isEmpty())
            .map(Parameter::parse)
            .toList());
  }

  /** All parameters in the order sent. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The first value of {@code name} (names are case-sensitive). */
  public Optional<String> first(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value).findFirst();
  }

  boolean repeats(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).count() > 1;
  }

  /**
   * Sorted by encoded name, then by encoded value; {@code leftOut} is the signature itself, where
   * it is in there.
   */
  String canonicalWithout(String leftOut) {
    return parameters.stream()
        .filter(p -> !p.name().equals(leftOut))
        .map(
            p -> new Parameter(PercentEncoding.encode(p.name()), PercentEncoding.encode(p.value())))
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(p -> p.name() + "=" + p.value())
        .collect(Collectors.joining("&"));
  }

  /** One name and its value, both decoded. */
  public record Parameter(String name, String value) {
    private static Parameter parse(String part) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      return new Parameter(
          PercentEncoding.decodeText(name, true), PercentEncoding.decodeText(value, true));
    }
  }
}

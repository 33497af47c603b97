package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.CorsRule;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies a bucket's CORS rules: the first rule that allows origin, method and headers counts (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html">how S3 evaluates</a>).
 * Immutable.
 */
public final class CorsPolicy {
  private static final String ANY = "*";

  private final List<CorsRule> rules;

  /** Applies these, in their order. */
  public CorsPolicy(List<CorsRule> rules) {
    this.rules = rules;
  }

  /**
   * Sets the headers by which a browser lets a script have the answer.
   *
   * @param requestedHeaders of a preflight, comma-separated; null for a request itself
   * @return whether a rule allows it; if not, nothing was set
   */
  public boolean allow(
      String origin,
      String method,
      @Nullable String requestedHeaders,
      HttpServletResponse response) {
    List<String> headers = requestedHeaders == null ? List.of() : names(requestedHeaders);
    Optional<CorsRule> match =
        rules.stream().filter(rule -> allows(rule, origin, method, headers)).findFirst();
    match.ifPresent(rule -> write(rule, origin, headers, response));
    return match.isPresent();
  }

  private static boolean allows(CorsRule rule, String origin, String method, List<String> headers) {
    return rule.allowedMethods().contains(method)
        && rule.allowedOrigins().stream().anyMatch(pattern -> matches(pattern, origin))
        && headers.stream()
            .allMatch(
                header ->
                    rule.allowedHeaders().stream()
                        .anyMatch(pattern -> matches(pattern.toLowerCase(Locale.ROOT), header)));
  }

  private static void write(
      CorsRule rule, String origin, List<String> headers, HttpServletResponse response) {
    boolean any = rule.allowedOrigins().contains(ANY);
    response.setHeader("Access-Control-Allow-Origin", any ? ANY : origin);
    response.setHeader("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
    if (!any) {
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    if (!headers.isEmpty()) {
      response.setHeader("Access-Control-Allow-Headers", String.join(", ", headers));
    }
    if (!rule.exposeHeaders().isEmpty()) {
      response.setHeader("Access-Control-Expose-Headers", String.join(", ", rule.exposeHeaders()));
    }
    Integer maxAge = rule.maxAgeSeconds();
    if (maxAge != null) {
      response.setHeader("Access-Control-Max-Age", maxAge.toString());
    }
    response.setHeader(
        "Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
  }

  private static List<String> names(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Compares with a pattern that has at most one {@code *}. */
  private static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    String before = pattern.substring(0, star);
    String after = pattern.substring(star + 1);
    return text.length() >= before.length() + after.length()
        && text.startsWith(before)
        && text.endsWith(after);
  }
}

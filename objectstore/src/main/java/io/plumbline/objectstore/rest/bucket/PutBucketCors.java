package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.rest.protocol.RequestDocument;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlElement;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code PUT /bucket?cors}. */
public final class PutBucketCors implements S3Operation {
  private static final int MAX_RULES = 100;
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");

  private final BucketOperations buckets;

  /** Replaces rules of that store. */
  public PutBucketCors(BucketOperations buckets) {
    this.buckets = buckets;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    List<XmlElement> elements = RequestDocument.read(request, "CORSConfiguration").all("CORSRule");
    if (elements.isEmpty() || elements.size() > MAX_RULES) {
      throw refused(S3ErrorCode.MALFORMED_XML, "a configuration has 1 to 100 rules");
    }
    buckets.putCors(request.bucket(), elements.stream().map(PutBucketCors::rule).toList());
  }

  private static CorsRule rule(XmlElement element) {
    CorsRule rule =
        new CorsRule(
            element.childText("ID").orElse(null),
            element.childTexts("AllowedOrigin"),
            element.childTexts("AllowedMethod"),
            element.childTexts("AllowedHeader"),
            element.childTexts("ExposeHeader"),
            seconds(element.childText("MaxAgeSeconds").orElse(null)));
    if (rule.allowedOrigins().isEmpty() || rule.allowedMethods().isEmpty()) {
      throw refused(
          S3ErrorCode.MALFORMED_XML, "a rule needs an AllowedOrigin and an AllowedMethod");
    }
    if (!METHODS.containsAll(rule.allowedMethods())) {
      throw refused(
          S3ErrorCode.INVALID_REQUEST, "AllowedMethod is one of GET, PUT, POST, DELETE and HEAD");
    }
    Stream.concat(rule.allowedOrigins().stream(), rule.allowedHeaders().stream())
        .filter(pattern -> pattern.indexOf('*') != pattern.lastIndexOf('*'))
        .findAny()
        .ifPresent(
            pattern -> {
              throw refused(
                  S3ErrorCode.INVALID_REQUEST, "\"" + pattern + "\" has more than one wildcard");
            });
    Stream.of(rule.allowedOrigins(), rule.allowedHeaders(), rule.exposeHeaders())
        .flatMap(List::stream)
        .filter(text -> text.isEmpty() || text.chars().anyMatch(c -> c <= ' '))
        .findAny()
        .ifPresent(
            text -> {
              throw refused(
                  S3ErrorCode.INVALID_REQUEST,
                  "an origin or header has no spaces and is not empty");
            });
    return rule;
  }

  private static @Nullable Integer seconds(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      int seconds = Integer.parseInt(text.strip());
      if (seconds >= 0) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      throw refused(S3ErrorCode.MALFORMED_XML, "MaxAgeSeconds is a number");
    }
    throw refused(S3ErrorCode.MALFORMED_XML, "MaxAgeSeconds is 0 or more");
  }

  private static S3RestException refused(S3ErrorCode code, String reason) {
    return new S3RestException(code, "The CORS configuration was refused: " + reason);
  }
}

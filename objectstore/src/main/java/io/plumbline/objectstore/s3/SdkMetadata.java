package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ObjectMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Metadata in the fields that the SDK's requests and answers have for it, found by name rather than
 * written out for each of them. Stateless.
 */
final class SdkMetadata {
  /** The SDK's field for each header; that of Expires is a text in answers only. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "content-type", "ContentType",
          "cache-control", "CacheControl",
          "content-disposition", "ContentDisposition",
          "content-encoding", "ContentEncoding",
          "content-language", "ContentLanguage");

  private SdkMetadata() {}

  /** Sets the header fields of a request's builder; its user metadata is typed and set there. */
  static void set(SdkPojo builder, ObjectMetadata metadata) {
    metadata
        .headers()
        .forEach(
            (header, value) ->
                Optional.ofNullable(FIELDS.get(header))
                    .flatMap(name -> field(builder, name))
                    .ifPresent(field -> field.set(builder, value)));
  }

  /** The metadata of an answer. */
  static ObjectMetadata get(SdkPojo answer, Map<String, String> user, @Nullable String expires) {
    Map<String, String> headers = new TreeMap<>();
    FIELDS.forEach(
        (header, name) ->
            field(answer, name)
                .map(field -> field.getValueOrDefault(answer))
                .ifPresent(value -> headers.put(header, value.toString())));
    if (expires != null) {
      headers.put("expires", expires);
    }
    return new ObjectMetadata(headers, user);
  }

  private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
    return pojo.sdkFields().stream().filter(field -> field.memberName().equals(name)).findFirst();
  }
}

package io.plumbline.aws.json;

import io.plumbline.aws.error.SerializationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Builds a model class of the AWS SDK from JSON. Members that the class does not know are ignored;
 * {@code null} is the same as absent; enum values that the class does not know are kept as text.
 * Stateless and thread-safe.
 */
public final class PojoReader {
  private PojoReader() {}

  /**
   * Reads one structure.
   *
   * @param json the JSON object
   * @param builder the class's builder, for example {@code CreateLabelingJobRequest::builder}
   * @throws SerializationException if a member has another JSON type than the class; the text names
   *     its path
   */
  public static <B extends SdkPojo & SdkBuilder<B, T>, T> T read(
      JsonNode json, Supplier<B> builder) {
    return fill(json, builder.get()).build();
  }

  /** Sets the members of a builder from JSON and returns it. */
  static <P extends SdkPojo> P fill(JsonNode json, P builder) {
    return fill(json, builder, MemberPath.root());
  }

  private static <P extends SdkPojo> P fill(JsonNode json, P builder, MemberPath path) {
    if (!json.isObject()) {
      throw JsonKind.mismatch(json, "a structure", path);
    }
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode member = json.get(field.locationName());
      if (member != null && !member.isNull()) {
        field.set(builder, value(field, member, path.member(field.locationName())));
      }
    }
    return builder;
  }

  private static Object value(SdkField<?> field, JsonNode json, MemberPath path) {
    return switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> structure(field, json, path);
      case LIST -> list(field, json, path);
      case MAP -> map(field, json, path);
      default -> ScalarCodec.read(field.marshallingType().getKnownType(), json, path);
    };
  }

  private static Object structure(SdkField<?> field, JsonNode json, MemberPath path) {
    SdkPojo builder = fill(json, field.constructor().get(), path);
    return ((Buildable) builder).build();
  }

  private static List<@Nullable Object> list(SdkField<?> field, JsonNode json, MemberPath path) {
    if (!json.isArray()) {
      throw JsonKind.mismatch(json, "a list", path);
    }
    SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
    List<@Nullable Object> values = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      JsonNode item = json.get(i);
      values.add(item.isNull() ? null : value(element, item, path.element(i)));
    }
    return values;
  }

  private static Map<String, @Nullable Object> map(
      SdkField<?> field, JsonNode json, MemberPath path) {
    if (!json.isObject()) {
      throw JsonKind.mismatch(json, "a map", path);
    }
    SdkField<?> valueField = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    json.properties()
        .forEach(
            entry ->
                values.put(
                    entry.getKey(),
                    entry.getValue().isNull()
                        ? null
                        : value(valueField, entry.getValue(), path.entry(entry.getKey()))));
    return values;
  }
}

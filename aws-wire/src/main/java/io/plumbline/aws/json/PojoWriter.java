package io.plumbline.aws.json;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a model class of the AWS SDK as JSON. Members that were never set are left out; a list or
 * map that was set to empty is written as empty. Stateless and thread-safe.
 */
public final class PojoWriter {
  private PojoWriter() {}

  /** The JSON document of {@code pojo}, in UTF-8. */
  public static byte[] write(SdkPojo pojo) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
      structure(pojo, out);
    }
    return bytes.toByteArray();
  }

  private static void structure(SdkPojo pojo, JsonGenerator out) {
    out.writeStartObject();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (isSet(value)) {
        out.writeName(field.locationName());
        value(field, value, out);
      }
    }
    out.writeEndObject();
  }

  /** The SDK stands an empty list or map of its own in for one that was never set. */
  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private static void value(SdkField<?> field, @Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeNull();
      return;
    }
    switch (field.marshallingType().getKnownType()) {
      case SDK_POJO -> structure((SdkPojo) value, out);
      case LIST ->
          list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), (List<?>) value, out);
      case MAP ->
          map(field.getRequiredTrait(MapTrait.class).valueFieldInfo(), (Map<?, ?>) value, out);
      default -> ScalarCodec.write(field.marshallingType().getKnownType(), value, out);
    }
  }

  private static void list(SdkField<?> element, List<?> values, JsonGenerator out) {
    out.writeStartArray();
    values.forEach(value -> value(element, value, out));
    out.writeEndArray();
  }

  private static void map(SdkField<?> valueField, Map<?, ?> values, JsonGenerator out) {
    out.writeStartObject();
    values.forEach(
        (key, value) -> {
          out.writeName((String) key);
          value(valueField, value, out);
        });
    out.writeEndObject();
  }
}

package io.plumbline.acceptance.labeling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests and responses of the AWS SDK for Java as the JSON of the API. */
final class SdkPojoJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SdkPojoJson() {}

  /** Fills a builder and builds. */
  static Object read(JsonNode json, SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode value = json.get(field.memberName());
      if (value != null) {
        field.set(builder, value(value, field));
      }
    }
    return ((Buildable) builder).build();
  }

  private static Object value(JsonNode json, SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return read(json, field.constructor().get());
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> all = new ArrayList<>();
      json.forEach(element -> all.add(value(element, member)));
      return all;
    }
    return JSON.treeToValue(json, type.getTargetClass());
  }

  /** The members that are there, under their names in the API. */
  static JsonNode write(SdkPojo pojo) {
    ObjectNode node = JSON.createObjectNode();
    for (SdkField<?> field : pojo.sdkFields()) {
      JsonNode value = json(field.getValueOrDefault(pojo));
      if (!value.isNull() && !isAbsent(value)) {
        node.set(field.memberName(), value);
      }
    }
    return node;
  }

  /** The SDK gives empty lists and maps for absent ones. */
  private static boolean isAbsent(JsonNode value) {
    return value.isContainer() && value.isEmpty();
  }

  private static JsonNode json(@Nullable Object value) {
    if (value instanceof SdkPojo pojo) {
      return write(pojo);
    }
    if (value instanceof Collection<?> list) {
      return JSON.createArrayNode().addAll(list.stream().map(SdkPojoJson::json).toList());
    }
    if (value instanceof Instant time) {
      return JSON.getNodeFactory().stringNode(time.toString());
    }
    return JSON.valueToTree(value instanceof Map<?, ?> map ? Map.copyOf(map) : value);
  }
}

package io.plumbline.aws.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Fills model classes with values: every member, at every depth up to a limit, reproducible by
 * seed.
 */
final class GeneratedPojos {
  private static final int DEEPEST = 2;
  private static final String[] TEXTS = {
    "", "a", "quote\" and \\", "новый\n", "猫🐈", "\u0001", "</script>"
  };

  private final Random random;

  GeneratedPojos(long seed) {
    this.random = new Random(seed);
  }

  SdkPojo of(Class<? extends SdkPojo> type) {
    return SdkClasses.build(fill(SdkClasses.builder(type), 0));
  }

  private SdkPojo fill(SdkPojo builder, int depth) {
    if (depth < DEEPEST) {
      for (SdkField<?> field : builder.sdkFields()) {
        field.set(builder, value(field, depth + 1));
      }
    }
    return builder;
  }

  private Object value(SdkField<?> field, int depth) {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> TEXTS[random.nextInt(TEXTS.length)];
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> random.nextInt();
      case LONG -> random.nextLong();
      case FLOAT -> random.nextInt(100_000) / 8f; // a fraction that every library prints alike
      case DOUBLE -> random.nextGaussian() * 1e-5;
      case INSTANT ->
          Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 5_000_000_000_000L));
      case SDK_BYTES -> SdkBytes.fromByteArray(new byte[random.nextInt(5)]);
      case SDK_POJO -> SdkClasses.build(fill(field.constructor().get(), depth));
      case LIST -> list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), depth);
      case MAP -> map(field.getRequiredTrait(MapTrait.class).valueFieldInfo(), depth);
      default -> throw new IllegalStateException("no generator for " + field.marshallingType());
    };
  }

  private List<Object> list(SdkField<?> element, int depth) {
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(value(element, depth));
    }
    return values;
  }

  private Map<String, Object> map(SdkField<?> valueField, int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.put("key" + i, value(valueField, depth));
    }
    return values;
  }
}

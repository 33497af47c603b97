package io.plumbline.aws.json;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** JSON form of the protocol's simple types. */
final class ScalarCodec {
  private ScalarCodec() {}

  static Object read(MarshallingKnownType type, JsonNode json, MemberPath path) {
    Optional<?> value =
        switch (type) {
          case STRING -> JsonScalars.text(json);
          case BOOLEAN -> JsonScalars.truth(json);
          case INTEGER ->
              JsonScalars.integer(json, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue);
          case LONG -> JsonScalars.integer(json, Long.MIN_VALUE, Long.MAX_VALUE);
          case FLOAT -> JsonScalars.real(json).map(Double::floatValue);
          case DOUBLE -> JsonScalars.real(json);
          case INSTANT -> JsonScalars.timestamp(json);
          case SDK_BYTES -> JsonScalars.blob(json).map(SdkBytes::fromByteArrayUnsafe);
          default -> throw unknown(type);
        };
    if (value.isEmpty()) {
      throw JsonKind.mismatch(json, expected(type), path);
    }
    return value.get();
  }

  static void write(MarshallingKnownType type, Object value, JsonGenerator out) {
    switch (type) {
      case STRING -> out.writeString((String) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case INTEGER -> out.writeNumber((Integer) value);
      case LONG -> out.writeNumber((Long) value);
      case FLOAT -> out.writeNumber((Float) value);
      case DOUBLE -> out.writeNumber((Double) value);
      case INSTANT -> out.writeNumber(EpochSeconds.write((Instant) value));
      case SDK_BYTES ->
          out.writeString(
              Base64.getEncoder().encodeToString(((SdkBytes) value).asByteArrayUnsafe()));
      default -> throw unknown(type);
    }
  }

  private static String expected(MarshallingKnownType type) {
    return switch (type) {
      case STRING -> "a String";
      case BOOLEAN -> "a Boolean";
      case INTEGER -> "an Integer";
      case LONG -> "a Long";
      case FLOAT -> "a Float";
      case DOUBLE -> "a Double";
      case INSTANT -> "a Timestamp";
      default -> "a Blob";
    };
  }

  private static IllegalStateException unknown(MarshallingKnownType type) {
    return new IllegalStateException("no JSON form known for the SDK's type " + type);
  }
}

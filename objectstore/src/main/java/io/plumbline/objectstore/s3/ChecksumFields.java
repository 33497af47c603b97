package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.ChecksumType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The fields {@code ChecksumCRC32}, {@code ChecksumSHA256}, … that many of the SDK's requests and
 * answers have, found by name rather than written out for each of them. Stateless.
 */
final class ChecksumFields {
  private ChecksumFields() {}

  /** Sets the field of that algorithm in a request's builder. */
  static void set(SdkPojo builder, ChecksumAlgorithm algorithm, String value) {
    field(builder, "Checksum" + algorithm.name()).ifPresent(field -> field.set(builder, value));
  }

  /** The checksum that an answer has, or null. */
  static @Nullable Checksum get(SdkPojo answer) {
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      Optional<String> value = text(answer, "Checksum" + algorithm.name());
      if (value.isPresent()) {
        ChecksumType type =
            text(answer, "ChecksumType")
                .map(ChecksumType::valueOf)
                .orElse(
                    value.get().contains("-") ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT);
        return new Checksum(algorithm, value.get(), type);
      }
    }
    return null;
  }

  /** How an object or upload of a listing is checked, or null. */
  static @Nullable ChecksumSpec spec(List<String> algorithms, @Nullable String type) {
    return algorithms.stream()
        .findFirst()
        .flatMap(ChecksumAlgorithm::of)
        .map(
            algorithm ->
                type == null
                    ? ChecksumSpec.of(algorithm)
                    : new ChecksumSpec(algorithm, ChecksumType.valueOf(type)))
        .orElse(null);
  }

  private static Optional<String> text(SdkPojo pojo, String name) {
    return field(pojo, name)
        .map(field -> field.getValueOrDefault(pojo))
        .map(Object::toString)
        .filter(text -> !text.isEmpty());
  }

  private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
    return pojo.sdkFields().stream().filter(field -> field.memberName().equals(name)).findFirst();
  }
}

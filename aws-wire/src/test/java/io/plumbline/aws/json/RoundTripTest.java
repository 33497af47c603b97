package io.plumbline.aws.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;

/**
 * What {@link PojoWriter} writes, {@link PojoReader} reads back the same, for every class of the
 * SDK's jar.
 */
class RoundTripTest {
  private static final int SEEDS = 2;

  @Test
  void everyClass_withGeneratedValues() {
    List<Class<? extends SdkPojo>> classes = SdkClasses.all();
    List<String> mismatches = new ArrayList<>();
    for (Class<? extends SdkPojo> type : classes) {
      for (long seed = 0; seed < SEEDS; seed++) {
        SdkPojo written = new GeneratedPojos(seed).of(type);
        if (!readBack(type, written).equals(written)) {
          mismatches.add(type.getSimpleName() + " with seed " + seed);
        }
      }
    }
    assertThat(mismatches).isEmpty();
    System.out.println("round trips without mismatch: " + classes.size() + " classes x " + SEEDS);
    assertThat(classes).hasSizeGreaterThan(1400);
  }

  @Test
  void everyClass_withNothingSet() {
    for (Class<? extends SdkPojo> type : SdkClasses.all()) {
      if (makesUpAMember(type)) {
        continue;
      }
      SdkPojo empty = SdkClasses.build(SdkClasses.builder(type));

      assertThat(PojoWriter.write(empty)).as(type.getSimpleName()).asString().isEqualTo("{}");
      assertThat(readBack(type, empty)).isEqualTo(empty);
    }
  }

  /**
   * A few requests have an idempotency token, which the SDK's class makes up when it is asked for.
   */
  private static boolean makesUpAMember(Class<? extends SdkPojo> type) {
    return SdkClasses.builder(type).sdkFields().stream()
        .anyMatch(field -> field.containsTrait(DefaultValueTrait.class));
  }

  private static SdkPojo readBack(Class<? extends SdkPojo> type, SdkPojo written) {
    return SdkClasses.build(
        PojoReader.fill(Json.parseRequest(PojoWriter.write(written)), SdkClasses.builder(type)));
  }
}

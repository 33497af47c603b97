package io.plumbline.objectstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-b.c-1", "1bucket", "portal-photos"})
  void names_thatMayBe(String name) {
    BucketName.check(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "Abc",
        "a_b",
        "-abc",
        "abc-",
        "a..b",
        ".abc",
        "192.168.0.1",
        "xn--abc",
        "a-s3alias",
        "portal",
        "console",
        "assets",
        "actuator",
        "../etc",
        "a234567890123456789012345678901234567890123456789012345678901234"
      })
  void names_thatMayNotBe(String name) {
    assertThatThrownBy(() -> BucketName.check(name))
        .isInstanceOf(ObjectStoreException.InvalidBucketName.class);
  }
}

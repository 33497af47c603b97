package io.plumbline.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {

  @ParameterizedTest
  @CsvSource({
    "s3://photos/a/b.png, photos, a/b.png",
    "s3://photos, photos, ''",
    "s3://photos/, photos, ''",
    "s3://photos/a b%20c+d?e#f, photos, a b%20c+d?e#f",
    "s3://photos//a, photos, /a",
    "https://s3.amazonaws.com/photos/a/b.png, photos, a/b.png",
    "https://s3.us-west-2.amazonaws.com/photos/a%20b, photos, a b",
    "https://s3-us-west-2.amazonaws.com/photos/a, photos, a",
    "https://photos.s3.amazonaws.com/a%2Fb, photos, a/b",
    "https://my.photos.s3.eu-west-1.amazonaws.com/a, my.photos, a",
    "https://photos.s3-eu-west-1.amazonaws.com/a, photos, a",
    "http://localhost:8080/photos/a, photos, a",
    "http://127.0.0.1:8080/photos/a, photos, a",
    "http://photos.localhost:8080/a, photos, a"
  })
  void parse(String uri, String bucket, String key) {
    assertThat(S3Location.parse(uri)).isEqualTo(new S3Location(bucket, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "photos/a", "s3://", "s3:///a", "file:///etc/passwd", "https://example.com/a"})
  void parse_ofAnythingElse_isRefused(String uri) {
    assertThatThrownBy(() -> S3Location.parse(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s3://");
  }

  @Test
  void resolve_putsOneSlashBetween() {
    assertThat(new S3Location("b", "").resolve("x")).isEqualTo(new S3Location("b", "x"));
    assertThat(new S3Location("b", "out").resolve("x/y").uri()).isEqualTo("s3://b/out/x/y");
    assertThat(new S3Location("b", "out/").resolve("/x").key()).isEqualTo("out/x");
    assertThat(new S3Location("b", "out/x.png").name()).isEqualTo("x.png");
  }
}

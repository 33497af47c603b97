package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningServiceTest {

  @ParameterizedTest
  @CsvSource({
    "/b/double//slash, /b/double//slash",
    "/b/double/%2Fslash, /b/double//slash",
    "/b/%2fetc/passwd, /b//etc/passwd",
    "/b/a%252Fb, /b/a%252Fb",
    "/b/../x y%7e, /b/../x%20y~"
  })
  void canonicalPathOfS3_isEncodedOnceWithBareSlashes(String sent, String signed) {
    assertThat(SigningService.S3.canonicalPath(sent)).isEqualTo(signed);
  }
}

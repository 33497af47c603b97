package io.plumbline.server.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.aws.sigv4.SignatureRejection;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureErrorsTest {

  @ParameterizedTest
  @EnumSource(SignatureRejection.class)
  void code_isTheOneThatS3Has(SignatureRejection rejection) {
    S3ErrorCode code = SignatureErrors.code(rejection);

    assertThat(code.code()).isEqualTo(rejection.s3Code());
    assertThat(code.status()).isEqualTo(rejection.s3Status());
  }
}

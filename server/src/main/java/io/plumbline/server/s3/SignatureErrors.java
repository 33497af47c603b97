package io.plumbline.server.s3;

import io.plumbline.aws.sigv4.PayloadRejectedException;
import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SignatureRejection;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the signature check says, in S3's words. */
final class SignatureErrors {

  private static final Map<String, S3ErrorCode> BY_CODE =
      Arrays.stream(S3ErrorCode.values())
          .collect(Collectors.toMap(S3ErrorCode::code, Function.identity()));

  private SignatureErrors() {}

  static S3RestException toS3(SignatureRejectedException rejected) {
    return new S3RestException(code(rejected.rejection()), String.valueOf(rejected.getMessage()));
  }

  static S3RestException toS3(PayloadRejectedException rejected) {
    return new S3RestException(code(rejected.rejection()), String.valueOf(rejected.getMessage()));
  }

  /** S3's code of a rejection; each has one, which a test holds. */
  static S3ErrorCode code(SignatureRejection rejection) {
    return BY_CODE.getOrDefault(rejection.s3Code(), S3ErrorCode.ACCESS_DENIED);
  }
}

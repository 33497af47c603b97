package io.plumbline.labeling.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionArnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:lambda:us-east-1:432418664414:function:PRE-ImageMultiClass",
        "arn:aws:lambda:ap-northeast-2:845288260483:function:PRE-ImageMultiClass",
        "arn:aws-cn:lambda:cn-north-1:123456789012:function:PRE-ImageMultiClass"
      })
  void builtInFunctions_areKnownInEveryRegion(String arn) {
    assertThat(FunctionArn.parse(arn).flatMap(FunctionArn::preAnnotationOf))
        .contains("ImageMultiClass");
    assertThat(FunctionArn.parse(arn).flatMap(FunctionArn::consolidationOf)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PRE-ImageMultiClass", "arn:aws:s3:::b"})
  void somethingElse_isNoFunction(String arn) {
    assertThat(FunctionArn.parse(arn)).isEmpty();
  }
}

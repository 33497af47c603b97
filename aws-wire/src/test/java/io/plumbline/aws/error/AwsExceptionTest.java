package io.plumbline.aws.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsExceptionTest {
  @Test
  void modelledErrors_areNamedAndSpelledAsInTheModel() {
    ApiModel model = ApiModel.sageMaker();
    List<AwsException> modelled =
        List.of(
            new ConflictException("x"),
            new ResourceInUseException("x"),
            new ResourceLimitExceededException("x"),
            new ResourceNotFoundException("x"));

    for (AwsException error : modelled) {
      Shape.Structure shape = (Shape.Structure) model.shape(error.code());
      assertThat(shape.members())
          .extracting(Shape.Member::name)
          .containsExactly(error.messageMember().jsonName());
      assertThat(error.httpStatus()).isEqualTo(400);
    }
  }

  @Test
  void internalFailure_saysNothingOfItsCause() {
    assertThat(new InternalFailureException().httpStatus()).isEqualTo(500);
    assertThat(new InternalFailureException().getMessage()).contains("unknown error");
  }
}

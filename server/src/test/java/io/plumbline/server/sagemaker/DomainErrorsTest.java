package io.plumbline.server.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.plumbline.aws.error.AwsException;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.LabelingException;
import io.plumbline.labeling.error.ResourceConflictException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceLimitExceededException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.TransientDataAccessResourceException;

class DomainErrorsTest {

  static Stream<Arguments> errors() {
    return Stream.of(
        arguments(new InvalidRequestException("why"), "ValidationException", 400),
        arguments(new ResourceNotFoundException("why"), "ResourceNotFound", 400),
        arguments(new ResourceInUseException("why"), "ResourceInUse", 400),
        arguments(new ResourceLimitExceededException("why"), "ResourceLimitExceeded", 400),
        arguments(new ResourceConflictException("why"), "ConflictException", 400));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void toWire_givesTheCodeOfTheApi(LabelingException error, String code, int status) {
    assertThat(DomainErrors.toWire(error))
        .isInstanceOfSatisfying(
            AwsException.class,
            wire -> {
              assertThat(wire.code()).isEqualTo(code);
              assertThat(wire.httpStatus()).isEqualTo(status);
              assertThat(wire.getMessage()).isEqualTo("why");
            });
  }

  @Test
  void everyKindOfDomainError_isTested() {
    assertThat(errors().<Class<?>>map(arguments -> arguments.get()[0].getClass()).toList())
        .hasSameElementsAs(List.of(LabelingException.class.getPermittedSubclasses()));
  }

  @Test
  void toWire_asksForPatience_whenTheDatabaseIsBusy() {
    assertThat(DomainErrors.toWire(new TransientDataAccessResourceException("locked")))
        .isInstanceOfSatisfying(
            AwsException.class, wire -> assertThat(wire.httpStatus()).isEqualTo(503));
  }

  @Test
  void toWire_leavesMistakesOfTheProgramAsTheyAre() {
    RuntimeException mistake = new IllegalStateException("details that no client may see");

    assertThat(DomainErrors.toWire(mistake)).isSameAs(mistake);
  }
}

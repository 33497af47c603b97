package io.plumbline.labeling.workforce.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "short-one, at least 10 characters",
    "ann@example.com, must not be the username",
    "ANN@example.com, must not be the username",
    "k7mq-w3fn-x9bd, must differ from the present one",
    "K7MQ-w3fn-x9bd, must differ from the present one",
    "aaaaaaaaaaaa, at least 5 different characters",
    "abababababab, at least 5 different characters",
  })
  void whatOthersCouldGuess_isRefused(String chosen, String reason) {
    assertThat(PasswordPolicy.objection(chosen, "ann@example.com", "k7mq-w3fn-x9bd"))
        .hasValueSatisfying(objection -> assertThat(objection).contains(reason));
  }

  @Test
  void lettersBeyondOneUnit_countOnce() {
    assertThat(PasswordPolicy.objection("🐱🐶🐭🐹🐰", "ann", "k7mq-w3fn-x9bd")).isPresent();
    assertThat(PasswordPolicy.objection("하나둘셋넷다섯여섯일", "ann", "k7mq-w3fn-x9bd")).isEmpty();
  }

  @Test
  void length_hasALimit() {
    String long256 = "abcdefgh".repeat(32);

    assertThat(PasswordPolicy.objection(long256, "ann", "k7mq-w3fn-x9bd")).isEmpty();
    assertThat(PasswordPolicy.objection(long256 + "x", "ann", "k7mq-w3fn-x9bd")).isPresent();
  }
}

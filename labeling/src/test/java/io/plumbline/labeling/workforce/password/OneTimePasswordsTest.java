package io.plumbline.labeling.workforce.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimePasswordsTest {

  private final OneTimePasswords passwords = new OneTimePasswords(new Random(7));

  @Test
  void passwords_canBeReadOut() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(passwords.next())
          .matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}")
          .doesNotContain("i", "l", "o");
    }
  }

  @Test
  void passwords_differ() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(seen.add(passwords.next())).isTrue();
    }
  }

  @Test
  void passwords_areFitToBeChosen() {
    assertThat(passwords.next().length()).isGreaterThanOrEqualTo(PasswordPolicy.MIN_LENGTH);
  }
}

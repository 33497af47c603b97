package io.plumbline.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Test
  void hashes_haveTheParametersOfTheCheatSheet() {
    assertThat(hasher.hash("correct horse battery"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hasher.hash("correct horse battery"));
  }

  @Test
  void matches_tellsPasswordsApart() {
    String hash = hasher.hash("비밀번호 고양이 열 마리");

    assertThat(hasher.matches("비밀번호 고양이 열 마리", hash)).isTrue();
    assertThat(hasher.matches("비밀번호 고양이 열 마리 ", hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  /** A malformed one would be refused at once, and tell who is unknown by the time it takes. */
  @Test
  void hashOfNobody_isOfTheFormAndTheCostOfAllOthers() {
    String nobody = hasher.hashOfNobody();

    assertThat(nobody).hasSameSizeAs(hasher.hash("correct horse battery"));
    assertThat(hasher.isOutdated(nobody)).isFalse();
    assertThat(hasher.matches("", nobody)).isFalse();
    assertThat(hasher.matches("correct horse battery", nobody)).isFalse();
  }

  @Test
  void weakerHashes_areOutdated() {
    assertThat(
            hasher.isOutdated(
                "$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                    + "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"))
        .isTrue();
  }
}

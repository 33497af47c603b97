package io.plumbline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInsFileTest {

  @TempDir Path data;

  @Test
  void add_keepsWhatWasThere_andReplacesTheSameName() throws IOException {
    SignInsFile file = SignInsFile.in(data);
    SignIn admin = new SignIn("admin", "one", "administrator", true);
    SignIn anna = new SignIn("anna", "two", "worker", false);
    SignIn annaAgain = new SignIn("anna", "three", "worker", true);

    assertThat(file.read()).isEmpty();
    file.add(List.of(admin));
    file.add(List.of(anna));
    file.add(List.of(annaAgain));

    assertThat(file.read()).containsExactly(admin, annaAgain);
  }

  @Test
  void read_saysWhichFileIsDamaged() throws IOException {
    Files.writeString(data.resolve("sign-ins.json"), "{");

    assertThatThrownBy(() -> SignInsFile.in(data).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sign-ins.json is not as this service wrote it");
  }

  @Test
  void signIn_doesNotShowItsPassword() {
    assertThat(new SignIn("anna", "two", "worker", false).toString()).doesNotContain("two");
  }
}

package io.plumbline.server.accesskey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path data;

  @Test
  void load_makesAFileForItsOwnerOnly_andReadsItAgain() throws IOException {
    MasterKey made = MasterKey.load(null, data, RANDOM);

    Path file = data.resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKey.load(null, data, RANDOM).bytes()).isEqualTo(made.bytes()).hasSize(32);
  }

  @Test
  void load_takesTheEnvironmentFirst_andMakesNoFile() throws IOException {
    byte[] bytes = new byte[32];
    bytes[0] = 7;

    MasterKey key = MasterKey.load(Base64.getEncoder().encodeToString(bytes), data, RANDOM);

    assertThat(key.bytes()).isEqualTo(bytes);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void load_refusesAKeyOfAnotherLength() {
    assertThatThrownBy(() -> MasterKey.load("AAAA", data, RANDOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("environment variable PLUMBLINE_MASTER_KEY holds 3 bytes; a master key has 32");
  }

  @Test
  void load_refusesAFileThatIsNoKey() throws IOException {
    Files.writeString(data.resolve("master.key"), "not a key!");

    assertThatThrownBy(() -> MasterKey.load(null, data, RANDOM))
        .hasMessageContaining("master.key is not base64 text");
  }

  @Test
  void toString_doesNotShowTheKey() throws IOException {
    MasterKey key = MasterKey.load(null, data, RANDOM);

    assertThat(key.toString()).isEqualTo("MasterKey");
  }
}

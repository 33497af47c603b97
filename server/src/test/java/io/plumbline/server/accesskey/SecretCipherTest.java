package io.plumbline.server.accesskey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretCipher cipher = new SecretCipher(key((byte) 1), RANDOM);

  @Property(tries = 200)
  void decrypt_givesBackWhatWasEncrypted(@ForAll String secret, @ForAll String owner) {
    String valid = secret.replaceAll("\\p{Cs}", "?");

    assertThat(cipher.decrypt(cipher.encrypt(valid, owner), owner)).isEqualTo(valid);
  }

  @Test
  void encrypt_isDifferentEachTime_andShowsNothing() {
    String first = cipher.encrypt("secret", "KEY");

    assertThat(first).doesNotContain("secret").isNotEqualTo(cipher.encrypt("secret", "KEY"));
  }

  @Test
  void decrypt_refusesAnotherOwner() {
    String encrypted = cipher.encrypt("secret", "KEY-1");

    assertThatThrownBy(() -> cipher.decrypt(encrypted, "KEY-2"))
        .isInstanceOf(SecretUnreadableException.class);
  }

  @Test
  void decrypt_refusesAnotherMasterKey_andSaysWhatToDo() {
    String encrypted = cipher.encrypt("secret", "KEY");

    assertThatThrownBy(() -> new SecretCipher(key((byte) 2), RANDOM).decrypt(encrypted, "KEY"))
        .isInstanceOf(SecretUnreadableException.class)
        .hasMessageContaining("access key KEY")
        .hasMessageContaining("master.key");
  }

  @Test
  void decrypt_refusesEveryChangedByte() {
    byte[] sealed = Base64.getDecoder().decode(cipher.encrypt("secret", "KEY").substring(2));

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      String text = "1:" + Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> cipher.decrypt(text, "KEY"))
          .as("byte %d", i)
          .isInstanceOf(SecretUnreadableException.class);
    }
  }

  @Test
  void decrypt_refusesWhatIsNoCiphertext() {
    for (String text : new String[] {"", "secret", "1:", "1:!!!", "2:AAAA", "1:AAAA"}) {
      assertThatThrownBy(() -> cipher.decrypt(text, "KEY"))
          .as(text)
          .isInstanceOf(SecretUnreadableException.class);
    }
  }

  private static MasterKey key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return MasterKey.parse(Base64.getEncoder().encodeToString(bytes), "test");
  }
}

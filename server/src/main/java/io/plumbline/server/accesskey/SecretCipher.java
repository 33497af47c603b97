package io.plumbline.server.accesskey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short texts with AES-256-GCM (NIST SP 800-38D): a fresh 96-bit nonce each, a 128-bit
 * tag, and the owner's name as associated data, so that one owner's secret cannot be put in
 * another's row. Written as {@code 1:} and the base64 of nonce, ciphertext and tag. Safe for use by
 * many threads.
 */
public final class SecretCipher {

  private static final String VERSION = "1:";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * @param masterKey encrypts and decrypts
   * @param random the source of nonces
   */
  public SecretCipher(MasterKey masterKey, SecureRandom random) {
    this.key = new SecretKeySpec(masterKey.bytes(), "AES");
    this.random = random;
  }

  /** Encrypts {@code secret} for {@code owner}. */
  public String encrypt(String secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return VERSION + Base64.getEncoder().encodeToString(all);
  }

  /**
   * Decrypts what {@link #encrypt} returned for the same owner.
   *
   * @throws SecretUnreadableException if it was made with another master key, for another owner, or
   *     was changed
   */
  public String decrypt(String encrypted, String owner) {
    if (!encrypted.startsWith(VERSION)) {
      throw new SecretUnreadableException(owner, null);
    }
    try {
      byte[] all = Base64.getDecoder().decode(encrypted.substring(VERSION.length()));
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
      return new String(run(Cipher.DECRYPT_MODE, nonce, owner, sealed), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new SecretUnreadableException(owner, e);
    }
  }

  private byte[] run(int mode, byte[] nonce, String owner, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM, e);
    }
  }
}

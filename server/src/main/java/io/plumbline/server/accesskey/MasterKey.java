package io.plumbline.server.accesskey;

import io.plumbline.server.config.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key that other secrets are encrypted with: 256 bits, from the environment variable {@code
 * PLUMBLINE_MASTER_KEY} (base64) or from the file {@code master.key}, which the first start makes,
 * readable by its owner only. Immutable.
 */
public final class MasterKey {

  /** Names the environment variable. */
  public static final String VARIABLE = "PLUMBLINE_MASTER_KEY";

  /** Names the file in the data folder. */
  public static final String FILE_NAME = "master.key";

  private static final int BYTES = 32;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A key from its text.
   *
   * @param origin where the text came from, for the message
   * @throws IllegalArgumentException if it is not 32 bytes in base64
   */
  static MasterKey parse(String base64, String origin) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(origin + " is not base64 text", e);
    }
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          origin + " holds " + bytes.length + " bytes; a master key has " + BYTES);
    }
    return new MasterKey(bytes);
  }

  /**
   * The key of a service: what the environment says, else the file, else a new one in a new file.
   *
   * @param environmentValue the value of {@link #VARIABLE}; null when it is not set
   * @throws IOException if the file cannot be read or made
   * @throws IllegalArgumentException if what is there is no master key
   */
  public static MasterKey load(
      @Nullable String environmentValue, Path dataFolder, SecureRandom random) throws IOException {
    if (environmentValue != null) {
      return parse(environmentValue, "environment variable " + VARIABLE);
    }
    Path file = dataFolder.resolve(FILE_NAME);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      try {
        OwnerOnlyFiles.create(file, Base64.getEncoder().encodeToString(bytes) + "\n");
      } catch (FileAlreadyExistsException madeByAnotherProcess) {
        return load(null, dataFolder, random);
      }
    }
    return parse(Files.readString(file, StandardCharsets.US_ASCII), "file " + file);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Does not show the key. */
  @Override
  public String toString() {
    return "MasterKey";
  }
}

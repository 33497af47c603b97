package io.plumbline.server.setup;

import io.plumbline.server.config.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code sign-ins.json} in the data folder: the passwords that the service has made up,
 * for its owner's eyes only. The service never needs it; it may be deleted once it was read.
 */
public final class SignInsFile {

  /** Its name in the data folder. */
  public static final String NAME = "sign-ins.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /**
   * @param dataFolder the folder that it is in
   */
  public SignInsFile(Path dataFolder) {
    this.file = dataFolder.resolve(NAME);
  }

  private record Content(List<SignIn> signIns) {}

  /**
   * What was written; nothing when there is no such file.
   *
   * @throws IOException if it cannot be read
   */
  public List<SignIn> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(Files.readString(file), Content.class).signIns();
    } catch (JacksonException e) {
      throw new IOException(
          file + " is not as this service wrote it; move it away or mend it: " + e.getMessage(), e);
    }
  }

  /**
   * Adds sign-ins, in place of those with the same username.
   *
   * @throws IOException if the file cannot be read or written
   */
  public void add(List<SignIn> added) throws IOException {
    List<String> names = added.stream().map(SignIn::username).toList();
    List<SignIn> all =
        new ArrayList<>(read().stream().filter(old -> !names.contains(old.username())).toList());
    all.addAll(added);
    OwnerOnlyFiles.replace(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Content(all)) + "\n");
  }
}

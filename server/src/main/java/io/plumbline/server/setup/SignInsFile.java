package io.plumbline.server.setup;

import io.plumbline.server.config.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of passwords that the service has made up, for its owner's eyes only, such as {@code
 * sign-ins.json} in the data folder. The service never needs it; it may be deleted once it was
 * read.
 */
public final class SignInsFile {

  /** Its name in the data folder. */
  public static final String NAME = "sign-ins.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  private SignInsFile(Path file) {
    this.file = file;
  }

  /** The one in a data folder. */
  public static SignInsFile in(Path dataFolder) {
    return at(dataFolder.resolve(NAME));
  }

  /** One of the same form with a name of its own. */
  public static SignInsFile at(Path file) {
    return new SignInsFile(file);
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
    Set<String> names = added.stream().map(SignIn::username).collect(Collectors.toSet());
    List<SignIn> all =
        new ArrayList<>(read().stream().filter(old -> !names.contains(old.username())).toList());
    all.addAll(added);
    OwnerOnlyFiles.replace(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Content(all)) + "\n");
  }
}

package io.plumbline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFilesTest {

  @TempDir Path folder;

  @Test
  void create_makesAFileForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("new folder/secret");

    OwnerOnlyFiles.create(file, "text");

    assertThat(file).hasContent("text");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void create_leavesAnExistingFileAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "first");

    assertThatThrownBy(() -> OwnerOnlyFiles.create(file, "second"))
        .isInstanceOf(FileAlreadyExistsException.class);

    assertThat(file).hasContent("first");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void replace_narrowsThePermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "first");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    OwnerOnlyFiles.replace(file, "second");

    assertThat(file).hasContent("second");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void createFolder_isForItsOwnerOnly() throws IOException {
    Path made = folder.resolve("a/b");

    OwnerOnlyFiles.createFolder(made);
    OwnerOnlyFiles.createFolder(made);

    assertThat(permissions(made)).isEqualTo("rwx------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

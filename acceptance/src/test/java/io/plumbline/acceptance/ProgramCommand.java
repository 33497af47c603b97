package io.plumbline.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the program is started: from {@code -Dplumbline.classpath} while it is developed, else from
 * {@code -Dplumbline.jar}, else from what the build has packaged last.
 */
final class ProgramCommand {

  private static final String MAIN_CLASS = "io.plumbline.server.PlumblineApplication";
  private static final String LAID_OUT = "server/target/plumbline/app/plumbline.jar";
  private static final String PACKAGED = "glob:plumbline-server-*-exec.jar";

  private ProgramCommand() {}

  /** The command line, with the program's arguments at its end. */
  static List<String> with(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Many short lives on few processors: a quick start counts for more than a fast end.
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(program());
    command.addAll(arguments);
    return command;
  }

  private static List<String> program() {
    String classPath = System.getProperty("plumbline.classpath", "");
    if (!classPath.isEmpty()) {
      return List.of("-cp", classPath, MAIN_CLASS);
    }
    String jar = System.getProperty("plumbline.jar", "");
    return List.of("-jar", jar.isEmpty() ? packaged().toString() : jar);
  }

  private static Path packaged() {
    Path root = RepositoryRoot.find();
    return Stream.concat(
            newestJar(root.resolve("server").resolve("target")).stream(),
            Stream.of(root.resolve(LAID_OUT.replace('/', File.separatorChar))))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the program is not built; run ./plumbline build, or name it with"
                        + " -Dplumbline.jar"));
  }

  private static Optional<Path> newestJar(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var pattern = folder.getFileSystem().getPathMatcher(PACKAGED);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> pattern.matches(file.getFileName()))
          .max(Comparator.comparing(file -> file.toFile().lastModified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.plumbline.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the program is started: from {@code -Dplumbline.classpath} while it is developed, else from
 * {@code -Dplumbline.jar}, else as this module's build has laid it out. Beside a jar lies the
 * archive of its classes, with which it starts in half of the time. Lives in which a model learns
 * much want {@code -Dplumbline.compiler-tier=4}.
 */
final class ProgramCommand {

  private static final String MAIN_CLASS = "io.plumbline.server.PlumblineApplication";
  private static final Path LAID_OUT = Path.of("acceptance", "target", "program", "plumbline.jar");
  private static final String ARCHIVE = "classes.jsa";

  /** Many short lives on few processors: a quick start counts for more than a fast end. */
  private static final int TIER = Integer.getInteger("plumbline.compiler-tier", 1);

  private ProgramCommand() {}

  /** The command line, with the program's arguments at its end. */
  static List<String> with(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=" + TIER, "-XX:+UseSerialGC"));
    command.addAll(program());
    command.addAll(arguments);
    return command;
  }

  private static List<String> program() {
    String classPath = System.getProperty("plumbline.classpath", "");
    return classPath.isEmpty() ? jar() : List.of("-cp", classPath, MAIN_CLASS);
  }

  private static List<String> jar() {
    String named = System.getProperty("plumbline.jar", "");
    Path jar = named.isEmpty() ? RepositoryRoot.find().resolve(LAID_OUT) : Path.of(named);
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "there is no program at "
              + jar
              + "; run mvn verify -pl server,acceptance -am, or name it with -Dplumbline.jar");
    }
    List<String> options = new ArrayList<>();
    Path archive = jar.resolveSibling(ARCHIVE);
    if (Files.exists(archive)) {
      options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
      options.add("-Xlog:cds+dynamic=off");
    }
    options.addAll(List.of("-jar", jar.toString()));
    return options;
  }
}

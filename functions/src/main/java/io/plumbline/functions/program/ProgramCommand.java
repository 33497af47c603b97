package io.plumbline.functions.program;

import io.plumbline.functions.Function.LocalProgram;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** The command line and the environment of a local program's process. */
final class ProgramCommand {

  /** What a program may see of this service's own environment. */
  private static final List<String> INHERITED =
      List.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "JAVA_HOME", "TMPDIR", "SSL_CERT_FILE");

  private ProgramCommand() {}

  static ProcessBuilder of(
      LocalProgram program, Map<String, String> variables, HostFiles hostFiles) {
    ProcessBuilder builder =
        new ProcessBuilder(command(program, hostFiles)).directory(program.folder().toFile());
    Map<String, String> environment = new LinkedHashMap<>();
    for (String name : INHERITED) {
      String value = System.getenv(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    environment.put("LAMBDA_TASK_ROOT", program.folder().toAbsolutePath().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", program.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(program.memoryMegabytes()));
    environment.put("_HANDLER", program.handler());
    environment.put("PYTHONIOENCODING", "utf-8");
    environment.putAll(variables);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private static List<String> command(LocalProgram program, HostFiles hostFiles) {
    String memory = Integer.toString(program.memoryMegabytes());
    return switch (program.language()) {
      case PYTHON ->
          List.of("python3", "-u", hostFiles.file("host.py").toString(), program.handler(), memory);
      case NODE ->
          List.of(
              "node",
              "--max-old-space-size=" + memory,
              hostFiles.file("host.mjs").toString(),
              program.handler());
      case JAVA -> java(program, memory);
    };
  }

  private static List<String> java(LocalProgram program, String memory) {
    String folder = program.folder().toAbsolutePath().toString();
    List<String> classPath = new ArrayList<>();
    classPath.add(folder);
    classPath.add(folder + File.separator + "*");
    classPath.add(folder + File.separator + "lib" + File.separator + "*");
    Stream.of(
            JavaHost.class,
            JsonMapper.class,
            JsonParser.class,
            com.fasterxml.jackson.annotation.JsonProperty.class)
        .map(ProgramCommand::origin)
        .distinct()
        .forEach(classPath::add);
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + memory + "m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        String.join(File.pathSeparator, classPath),
        JavaHost.class.getName(),
        program.handler());
  }

  /** The jar or folder that a class comes from. */
  private static String origin(Class<?> type) {
    return Path.of(
            java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}

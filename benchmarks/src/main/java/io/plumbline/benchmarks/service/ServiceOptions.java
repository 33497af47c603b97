package io.plumbline.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a measurement starts the service that it measures. */
public final class ServiceOptions {

  @Option(names = "--program", description = "the command plumbline of the service to start")
  private Path program = Path.of(System.getProperty("plumbline.program", "./plumbline"));

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "data folder to keep and go on with; else one that is deleted at the end")
  private Path data = Path.of("");

  @Option(
      names = "--java-options",
      description = "for the service's Java machine, such as \"-Xmx512m\"")
  private String javaOptions = "";

  @Option(
      names = "--serve",
      paramLabel = "OPTION",
      description = "an option of plumbline serve, such as --serve=--database-url=jdbc:…")
  private List<String> options = new ArrayList<>();

  /** The command {@code plumbline}. */
  public Path program() {
    return program.toAbsolutePath();
  }

  /** More options of {@code serve}. */
  public List<String> options() {
    return List.copyOf(options);
  }

  /** Whether the data folder outlives the measurement. */
  public boolean keepsData() {
    return !data.toString().isEmpty();
  }

  /** Builds the service if its sources have changed, so that no start is measured with a build. */
  void build() throws IOException, InterruptedException {
    Process help =
        new ProcessBuilder(program().toString(), "serve", "--help")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (help.waitFor() != 0) {
      throw new IOException(program() + " could not be built; see above");
    }
  }

  /** The data folder, made when nobody has named one. */
  Path dataFolder() throws IOException {
    return keepsData() ? data.toAbsolutePath() : Files.createTempDirectory("plumbline-benchmark");
  }

  /** Starts the service. */
  public ServiceProcess start(Path dataFolder) throws IOException, InterruptedException {
    return ServiceProcess.start(program(), dataFolder, javaOptions, options);
  }
}

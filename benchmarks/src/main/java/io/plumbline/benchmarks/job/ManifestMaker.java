package io.plumbline.benchmarks.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a manifest of any length. */
@Command(
    name = "manifest",
    description = "Writes an input manifest of many lines.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class ManifestMaker implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "to be written")
  private Path file = Path.of("input.manifest");

  @Option(names = "--lines", description = "how many objects")
  private long lines = 1_000_000;

  @Option(names = "--prefix", description = "start of each source-ref, before the image's number")
  private String prefix = "s3://photos/image-";

  @Option(names = "--suffix", description = "end of each source-ref")
  private String suffix = ".jpg";

  @Option(names = "--images", description = "how many different images; then they begin again")
  private long images = Long.MAX_VALUE;

  @Override
  public Integer call() throws IOException {
    new Manifest(prefix, suffix, images).write(file, lines);
    System.out.printf("%s: %d lines, %d bytes%n", file, lines, Files.size(file));
    return 0;
  }
}

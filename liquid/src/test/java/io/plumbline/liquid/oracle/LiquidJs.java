package io.plumbline.liquid.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * Runs LiquidJS in Node. Installs it under {@code target} first, if it is not there as the lock
 * file wants it.
 */
final class LiquidJs {

  private static final Path SOURCES = Path.of("src/test/liquidjs");
  private static final Path HOME = Path.of("target/liquidjs");
  private static final Path INSTALLED = HOME.resolve("installed-package-lock.json");

  private LiquidJs() {}

  /** The lines that the script writes for these cases, one for each. */
  static List<String> render(Path cases, Path data) {
    try {
      install();
      return run(
              "node",
              "render.mjs",
              cases.toAbsolutePath().toString(),
              data.toAbsolutePath().toString())
          .lines()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void install() throws IOException {
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "package-lock.json", ".npmrc", "render.mjs")) {
      Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Path lock = SOURCES.resolve("package-lock.json");
    if (!Files.exists(INSTALLED) || Files.mismatch(lock, INSTALLED) >= 0) {
      run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
      Files.copy(lock, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String run(String... command) throws IOException {
    String line = String.join(" ", command);
    Path errors = HOME.resolve("errors.log").toAbsolutePath();
    Process process;
    try {
      process =
          new ProcessBuilder(Arrays.asList(command))
              .directory(HOME.toFile())
              .redirectError(errors.toFile())
              .start();
    } catch (IOException missing) {
      throw new AssertionError(
          "'%s' cannot be started. The comparison with LiquidJS needs Node 20 or later, with npm, on the PATH; install them and run again."
              .formatted(line),
          missing);
    }
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new AssertionError(
            "'%s' ended with status %d: %s".formatted(line, status, Files.readString(errors)));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for '" + line + "'", interrupted);
    }
    return output;
  }
}

package io.plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code template preview} while it runs. */
public final class RunningPreview implements AutoCloseable {

  private static final Pattern SAID = Pattern.compile("Preview of .* on (http://\\S+)");

  private final Process process;
  private final URI address;

  private RunningPreview(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it on a free port, and returns when it says where it is. */
  public static RunningPreview of(Path template, Path input) throws IOException {
    Process process =
        new ProcessBuilder(
                ProgramCommand.with(
                    List.of(
                        "template",
                        "preview",
                        template.toString(),
                        "--input",
                        input.toString(),
                        "--port",
                        "0")))
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher found = SAID.matcher(line);
      if (found.matches()) {
        return new RunningPreview(process, URI.create(found.group(1)));
      }
    }
    throw new IllegalStateException("it does not say where it is:\n" + said);
  }

  /** The page in a browser. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

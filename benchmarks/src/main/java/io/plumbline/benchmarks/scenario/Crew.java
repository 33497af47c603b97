package io.plumbline.benchmarks.scenario;

import io.plumbline.benchmarks.service.ServiceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Workers made by {@code plumbline worker add --from}, while the service runs. */
final class Crew {

  private Crew() {}

  /**
   * Adds workers {@code worker-0001} and on to a team; those who are there already stay as they
   * are.
   *
   * @return the file with their names and one-time passwords
   * @throws IOException if the command fails; its output went to the terminal
   */
  static Path add(ServiceOptions service, Path data, String team, int workers)
      throws IOException, InterruptedException {
    Path signIns = data.resolve("crew.json");
    Path list = Files.createTempFile("plumbline", ".workers");
    try {
      Files.write(
          list, IntStream.rangeClosed(1, workers).mapToObj("worker-%04d"::formatted).toList());
      List<String> command =
          new ArrayList<>(
              List.of(
                  service.program().toString(),
                  "worker",
                  "add",
                  "--from",
                  list.toString(),
                  "--team",
                  team,
                  "--sign-ins",
                  signIns.toString(),
                  "--data",
                  data.toString()));
      command.addAll(service.options());
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(data.resolve("crew.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("worker add failed: " + Files.readString(data.resolve("crew.log")));
      }
      return signIns;
    } finally {
      Files.deleteIfExists(list);
    }
  }
}

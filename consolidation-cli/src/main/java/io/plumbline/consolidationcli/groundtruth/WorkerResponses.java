package io.plumbline.consolidationcli.groundtruth;

import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the answers of a job's workers from a folder that holds {@code
 * iteration-<n>/<datasetObjectId>/<time>.json}, or has {@code annotations/worker-response} or
 * {@code worker-response} in it.
 *
 * <p>Files are read one after another, by number of iteration, number of object, and name; of an
 * answer that stands in several files (same object, worker and submission time) the first counts.
 */
public final class WorkerResponses {

  /** Uses an answer. */
  @FunctionalInterface
  public interface AnswerReader {
    /**
     * Takes an answer in, whole or not at all.
     *
     * @throws BadLineException if it cannot be used
     */
    void read(WorkerAnswer answer) throws BadLineException;
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  public WorkerResponses(Path folder) {
    this.folder = folder;
  }

  /**
   * Hands each answer to {@code reader}.
   *
   * @param badAnswers hears of answers and files that cannot be used
   * @param progress counts the files
   * @throws RefusedException if a bad answer is not to be skipped, or there are no answers
   * @throws IOException if a file cannot be read
   */
  public void forEach(AnswerReader reader, BadLines badAnswers, Progress progress)
      throws RefusedException, IOException {
    Set<List<String>> seen = new HashSet<>();
    for (Path iteration : numbered(root(), "iteration-")) {
      for (Path object : numbered(iteration, "")) {
        for (Path file : jsonFiles(object)) {
          read(file, object.getFileName().toString(), reader, badAnswers, seen);
          progress.advance();
        }
      }
    }
  }

  private Path root() throws IOException, RefusedException {
    for (Path place :
        List.of(
            folder.resolve("annotations").resolve("worker-response"),
            folder.resolve("worker-response"),
            folder)) {
      if (Files.isDirectory(place) && !numbered(place, "iteration-").isEmpty()) {
        return place;
      }
    }
    throw new RefusedException(
        folder
            + " holds no worker responses: there is no annotations/worker-response/iteration-1 in"
            + " it; name the folder of a labeling job's output");
  }

  private static void read(
      Path file, String objectId, AnswerReader reader, BadLines badAnswers, Set<List<String>> seen)
      throws IOException, RefusedException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      badAnswers.add(new BadLineException(file.toString(), "not JSON: " + e.getOriginalMessage()));
      return;
    }
    int index = 0;
    for (JsonNode answer : root.path("answers")) {
      String place = "%s, answers[%d]".formatted(file, index++);
      String worker = answer.path("workerId").stringValue("");
      String time = answer.path("submissionTime").asString("");
      try {
        if (worker.isBlank()) {
          throw new BadLineException(place, "there is no workerId");
        }
        if (!(answer.path("answerContent") instanceof ObjectNode content)) {
          throw new BadLineException(place, "there is no answerContent in braces");
        }
        if (seen.add(List.of(objectId, worker, time))) {
          reader.read(
              new WorkerAnswer(
                  objectId,
                  worker,
                  seconds(answer.path("timeSpentInSeconds")),
                  new JsonRow(place + ", answerContent", content)));
        }
      } catch (BadLineException e) {
        badAnswers.add(e);
      }
    }
  }

  private static OptionalDouble seconds(JsonNode spent) {
    return spent.isNumber() && spent.doubleValue() >= 0
        ? OptionalDouble.of(spent.doubleValue())
        : OptionalDouble.empty();
  }

  /** Folders whose name is a prefix and a number, by that number. */
  private static List<Path> numbered(Path folder, String prefix) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> path.getFileName().toString().matches(prefix + "\\d{1,18}"))
          .filter(Files::isDirectory)
          .sorted(Comparator.comparingLong(path -> number(path, prefix)))
          .toList();
    }
  }

  private static long number(Path path, String prefix) {
    return Long.parseLong(path.getFileName().toString().substring(prefix.length()));
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> files = new ArrayList<>(inside.toList());
      files.removeIf(path -> !path.getFileName().toString().endsWith(".json"));
      files.removeIf(path -> !Files.isRegularFile(path));
      files.sort(Comparator.comparing(path -> path.getFileName().toString()));
      return files;
    }
  }
}

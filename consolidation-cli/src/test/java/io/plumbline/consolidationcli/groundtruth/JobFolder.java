package io.plumbline.consolidationcli.groundtruth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A local copy of a labeling job's output, to be filled by a test. */
public final class JobFolder {

  private final Path folder;

  /**
   * @param folder an empty folder
   */
  public JobFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of the job. */
  public Path path() {
    return folder;
  }

  /**
   * Adds the file of an object's answers.
   *
   * @param answers worker, answer content, worker, answer content, …
   */
  public void addResponse(int iteration, int objectId, String... answers) throws IOException {
    StringBuilder json = new StringBuilder("{\"answers\":[");
    for (int i = 0; i < answers.length; i += 2) {
      json.append(i == 0 ? "" : ",")
          .append("{\"acceptanceTime\":\"2026-01-31T11:59:15.191Z\",\"answerContent\":")
          .append(answers[i + 1])
          .append(",\"submissionTime\":\"2026-01-31T11:59:58.321Z\",\"timeSpentInSeconds\":40.5")
          .append(",\"workerId\":\"private.us-east-1.")
          .append(answers[i])
          .append("\"}");
    }
    addFile(iteration, objectId, json.append("]}").toString());
  }

  /** Adds a file with this content. */
  public void addFile(int iteration, int objectId, String content) throws IOException {
    Path file =
        folder.resolve(
            "annotations/worker-response/iteration-%d/%d/2026-01-31_12:00:00.json"
                .formatted(iteration, objectId));
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Writes a file beside the answers. */
  public Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}

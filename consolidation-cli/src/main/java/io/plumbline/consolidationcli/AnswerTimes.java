package io.plumbline.consolidationcli;

import io.plumbline.consolidation.numeric.NumericAnswers;
import io.plumbline.consolidation.numeric.NumericAnswersBuilder;
import io.plumbline.consolidation.pace.WorkerPace;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How long answers took, of any kind. Not safe for threads. */
final class AnswerTimes {

  private static final List<String> COLUMNS = List.of("task", "worker", "seconds");
  private static final int TASK = 0;
  private static final int WORKER = 1;
  private static final int SECONDS = 2;

  private final NumericAnswersBuilder times = NumericAnswers.builder();
  private boolean empty = true;

  /** Reads CSV with the columns {@code task,worker,seconds}; others are passed over. */
  static AnswerTimes ofFile(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    AnswerTimes read = new AnswerTimes();
    new CsvFile(file, COLUMNS)
        .forEach(
            row -> {
              double seconds = row.number(SECONDS);
              if (seconds < 0) {
                throw row.problem(SECONDS, "it is negative; leave such rows out");
              }
              read.add(row.text(TASK), row.text(WORKER), seconds);
            },
            badLines,
            progress);
    return read;
  }

  /** Reads the times from the answers of a Ground Truth job. */
  static AnswerTimes ofJob(Path folder, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    AnswerTimes read = new AnswerTimes();
    new WorkerResponses(folder)
        .forEach(
            answer ->
                answer
                    .seconds()
                    .ifPresent(
                        seconds -> read.add(answer.datasetObjectId(), answer.workerId(), seconds)),
            badLines,
            progress);
    return read;
  }

  /** How fast workers are; empty where no time is known. */
  Optional<WorkerPace> pace() {
    return empty ? Optional.empty() : Optional.of(WorkerPace.of(times.build()));
  }

  private void add(String task, String worker, double seconds) {
    times.add(task, worker, seconds);
    empty = false;
  }
}

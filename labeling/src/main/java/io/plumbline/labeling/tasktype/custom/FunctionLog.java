package io.plumbline.labeling.tasktype.custom;

import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.tasktype.JobFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function printed for some objects, kept as a file beside the job's annotations where the
 * requester finds it. Safe for use by many threads.
 */
final class FunctionLog {

  /** Where the logs lie, below the folder {@code annotations}. */
  static final String FOLDER = "function-logs/";

  /** A function that prints without end shall not fill the store. */
  private static final int MAX_CHARACTERS = 1_000_000;

  private final FunctionArn function;
  private final SortedMap<Long, String> entries = new TreeMap<>();

  FunctionLog(FunctionArn function) {
    this.function = function;
  }

  /** Adds what was printed for an object; nothing when that is blank. */
  synchronized void add(long objectIndex, String printed) {
    if (!printed.isBlank()) {
      entries.merge(objectIndex, printed.strip(), (before, more) -> before + "\n" + more);
    }
  }

  /** Writes the log if there is something in it. */
  synchronized void write(JobFacts job, String name, AccountObjects objects) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    entries.forEach(
        (objectIndex, printed) -> {
          if (text.length() < MAX_CHARACTERS) {
            text.append("== ").append(function.functionName());
            text.append(", object ").append(objectIndex).append('\n');
            text.append(printed).append('\n');
          }
        });
    if (text.length() > MAX_CHARACTERS) {
      text.setLength(MAX_CHARACTERS);
      text.append("\n== cut off here\n");
    }
    objects.write(
        job.annotationFile(FOLDER + name + ".log"),
        text.toString().getBytes(StandardCharsets.UTF_8),
        "text/plain; charset=utf-8");
  }
}

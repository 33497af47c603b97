package io.plumbline.consolidationcli;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.pace.WorkerPace;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import io.plumbline.consolidationcli.groundtruth.ManifestOptions;
import io.plumbline.consolidationcli.groundtruth.OutputManifest;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.AgreementTable;
import io.plumbline.consolidationcli.output.AnswerNeedTable;
import io.plumbline.consolidationcli.output.ExplanationLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import io.plumbline.consolidationcli.output.OutputFile;
import io.plumbline.consolidationcli.output.WorkerTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that consolidates one kind of annotation: reads answers, consolidates them, writes
 * labels and what else was asked for. A kind says how its answers are read, which method is used,
 * and how its labels are written.
 *
 * @param <A> the annotations of the kind
 * @param <R> what a method makes of them
 */
public abstract class KindCommand<A, R extends ConsolidationResult> implements Callable<Integer> {

  /** Labels were written. */
  static final int DONE = 0;

  /** The data was refused, or a file could not be read or written. */
  static final int REFUSED = 1;

  /** Labels were written, but lines were skipped. */
  static final int SOME_SKIPPED = 3;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ANSWERS",
      description = "the file of answers; - is the standard input; a name in .gz is unpacked")
  private Path input = Path.of("-");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "where the labels go (default: the standard output)")
  private @Nullable Path output;

  @Option(
      names = "--explain",
      paramLabel = "FILE",
      description =
          "write why each object has its label, as JSON Lines: votes, weights, alternatives")
  private @Nullable Path explain;

  @Option(
      names = "--workers",
      paramLabel = "FILE",
      description = "write how good each worker is, as CSV")
  private @Nullable Path workers;

  @Option(
      names = "--times",
      paramLabel = "FILE",
      description =
          "CSV with the columns task,worker,seconds: how long answers took; --workers then says how"
              + " fast each worker is. The output folder of a job has them already")
  private @Nullable Path times;

  @Option(
      names = "--answer-need",
      paramLabel = "FILE",
      description = "write what one more answer to each object is worth, as CSV")
  private @Nullable Path answerNeed;

  @Option(
      names = "--agreement",
      paramLabel = "FILE",
      description = "write how far workers agree beyond chance, with 95 %% intervals, as CSV")
  private @Nullable Path agreement;

  @Option(
      names = "--on-bad-line",
      paramLabel = "refuse|skip",
      description =
          "what to do with a line that cannot be used: end, or name it and go on with exit code 3"
              + " (default: ${DEFAULT-VALUE})")
  private BadLines.Policy onBadLine = BadLines.Policy.REFUSE;

  @Mixin private ManifestOptions manifestOptions = new ManifestOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "say nothing of the progress")
  private boolean quiet;

  /**
   * Reads the answers.
   *
   * @param file what was named on the command line
   * @throws RefusedException if they cannot be used
   * @throws IOException if a file cannot be read
   */
  protected abstract A read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException;

  /** What the command line says of an output manifest. */
  protected final ManifestOptions manifestOptions() {
    return manifestOptions;
  }

  /** Ids of the objects, by index. */
  protected abstract List<String> objects(A annotations);

  /** Consolidates with the method that was asked for. */
  protected abstract R consolidate(A annotations);

  /**
   * Writes the labels.
   *
   * @throws RefusedException if they cannot be written as the command line asks
   */
  protected abstract void writeLabels(A annotations, R result, Writer out)
      throws IOException, RefusedException;

  /**
   * How many labels the result can explain. A kind that finds several in each object says so.
   *
   * @return by default one for each object
   */
  protected int explanations(A annotations, R result) {
    return objects(annotations).size();
  }

  /** The measures of agreement that fit the kind. */
  protected abstract List<NamedAgreement> agreement(A annotations);

  /**
   * What an output manifest says of the objects. A kind that Ground Truth has no job type for
   * refuses.
   *
   * @throws RefusedException if that cannot be said, or not with what the command line gives
   * @throws IOException if a file cannot be read
   */
  protected ManifestLabels manifestLabels(A annotations, R result, ManifestOptions options)
      throws RefusedException, IOException {
    throw new RefusedException(
        "Ground Truth has no output manifest for labels of this kind; leave out --manifest");
  }

  @Override
  public final Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(err);
    @Nullable ScheduledExecutorService timer = quiet ? null : progress.start();
    try {
      return run(progress, new BadLines(onBadLine, err));
    } catch (RefusedException e) {
      err.println("plumbline: " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      err.println("plumbline: " + reason(e));
    } finally {
      if (timer != null) {
        timer.shutdownNow();
      }
    }
    return REFUSED;
  }

  /** A mistake in the command line: the message and the usage are printed, exit code 2. */
  protected final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int run(Progress progress, BadLines badLines) throws RefusedException, IOException {
    if (times != null && workers == null) {
      throw usage("--times is for the file of --workers; say where it goes");
    }
    InputFile file = new InputFile(input, System.in);
    progress.begin("reading " + file.name());
    A annotations = read(file, badLines, progress);
    List<String> objects = objects(annotations);
    if (objects.isEmpty() && badLines.skipped() > 0) {
      throw new RefusedException(file.name() + " has no line that could be used");
    }
    progress.begin("consolidating answers to %,d objects".formatted(objects.size()));
    R result = consolidate(annotations);
    progress.begin("writing");
    if (workers != null) {
      WorkerPace pace = pace(file, badLines, progress);
      OutputFile.write(workers, out -> WorkerTable.write(result.workerQuality(), pace, out));
    }
    writeExtras(annotations, objects, result);
    writeOutput(labels(annotations, objects, result, progress));
    if (badLines.skipped() > 0) {
      spec.commandLine().getErr().printf("plumbline: %,d lines were skipped%n", badLines.skipped());
      return SOME_SKIPPED;
    }
    return DONE;
  }

  private void writeExtras(A annotations, List<String> objects, R result)
      throws IOException, RefusedException {
    if (agreement != null) {
      List<NamedAgreement> measures = agreement(annotations);
      OutputFile.write(agreement, out -> AgreementTable.write(measures, out));
    }
    if (explain != null) {
      int count = explanations(annotations, result);
      OutputFile.write(explain, out -> ExplanationLines.write(result, count, out));
    }
    if (answerNeed != null) {
      if (!(result instanceof AnswerNeed.Source source)) {
        throw usage("this method does not say what one more answer is worth: no --answer-need");
      }
      OutputFile.write(answerNeed, out -> AnswerNeedTable.write(objects, source.answerNeed(), out));
    }
  }

  private @Nullable WorkerPace pace(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    if (times != null) {
      InputFile given = new InputFile(times, InputStream.nullInputStream());
      return AnswerTimes.ofFile(given, badLines, progress).pace().orElse(null);
    }
    // What cannot be read of a job's answers has been named when the answers were read.
    return file.isFolder()
        ? AnswerTimes.ofJob(file.path(), BadLines.unheard(), progress).pace().orElse(null)
        : null;
  }

  private OutputFile.Content labels(
      A annotations, List<String> objects, R result, Progress progress)
      throws RefusedException, IOException {
    Path manifest = manifestOptions.manifest();
    if (manifest == null) {
      return out -> writeLabels(annotations, result, out);
    }
    Map<String, Integer> indexes = new HashMap<>();
    for (String object : objects) {
      indexes.put(object, indexes.size());
    }
    ManifestLabels labels = manifestLabels(annotations, result, manifestOptions);
    OutputManifest written =
        new OutputManifest(
            manifestOptions.labelAttributeName(),
            manifestOptions.jobName(),
            manifestOptions.creationDate(Clock.systemUTC().instant()));
    return out ->
        written.write(
            new InputFile(manifest, System.in),
            line -> {
              Integer object = indexes.get(Long.toString(line));
              return object == null ? null : labels.of(object);
            },
            progress,
            out);
  }

  private void writeOutput(OutputFile.Content content) throws RefusedException, IOException {
    if (output != null) {
      OutputFile.write(output, content);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      content.writeTo(out);
      if (out.checkError()) {
        throw new IOException("the standard output cannot be written");
      }
    }
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException missing) {
      return "there is no file or folder " + missing.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " cannot be opened: permission denied";
    }
    return String.valueOf(e.getMessage());
  }
}

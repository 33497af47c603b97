package io.plumbline.autolabelcli;

import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.loop.Crowd;
import io.plumbline.autolabel.loop.LabelingLoop;
import io.plumbline.autolabel.loop.LoopSettings;
import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.autolabel.loop.People;
import io.plumbline.autolabel.loop.Role;
import io.plumbline.autolabel.loop.Round;
import io.plumbline.autolabel.loop.Simulation;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.autolabelcli.data.DataSet;
import io.plumbline.autolabelcli.data.IdxFiles;
import io.plumbline.autolabelcli.data.PictureFolder;
import io.plumbline.autolabelcli.data.ScoredObjects;
import io.plumbline.autolabelcli.data.TextFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.OutputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code autolabel simulate}: plays the people from known truth. */
@Command(
    name = "simulate",
    description = {
      "Plays the people from known truth and says what automated labeling would have come to: one"
          + " JSON object on the standard output, with a curve over the rounds.",
      "Each round goes to the standard error."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the simulation ran, whether or not the target was met",
      "1:the data was refused, or a file could not be read or written",
      "2:the command line was not understood"
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

  private static final int REFUSED = 1;

  /** The documented limit of a labeling job. */
  private static final int MOST_WORKERS = 9;

  /** Whoever errs more often is no help to others. */
  private static final double MOST_ERROR_OF_SEVERAL = 0.5;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source = new Source();

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(
      names = "--target-error",
      paramLabel = "SHARE",
      description = "the share of wrong labels that is allowed (default: ${DEFAULT-VALUE})")
  private double targetError = 0.05;

  @Option(
      names = "--target-kind",
      paramLabel = "auto|overall",
      description =
          "share of the model's labels, or of all labels, people's included (default:"
              + " ${DEFAULT-VALUE})")
  private TargetKind targetKind = TargetKind.AUTO;

  @Option(
      names = "--risk",
      paramLabel = "P",
      description =
          "the target is missed with this probability at most (default: ${DEFAULT-VALUE})")
  private double risk = 0.05;

  @Option(
      names = "--human-error",
      paramLabel = "P",
      description =
          "a person errs with this probability; one who labels an object alone says so (default:"
              + " ${DEFAULT-VALUE})")
  private double humanError = 0;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "so many people label each object, up to 9, and their answers are consolidated as in a"
              + " labeling job (default: ${DEFAULT-VALUE})")
  private int workers = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of everything that is drawn (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--picture", paramLabel = "FILE", description = "draw the curve as SVG")
  private @Nullable Path picture;

  @Option(
      names = {"-q", "--quiet"},
      description = "say nothing of the rounds")
  private boolean quiet;

  /** Where the data comes from. */
  static final class Source {
    @ArgGroup(exclusive = false, multiplicity = "1")
    @Nullable Scored scored;

    @Option(
        names = "--images",
        paramLabel = "DIR",
        description = "pictures, in a folder for each class")
    @Nullable Path images;

    @Option(
        names = "--idx",
        arity = "2",
        paramLabel = "FILE",
        description = "pictures and labels in two IDX files, packed or not")
    @Nullable List<Path> idx;

    @Option(names = "--texts", paramLabel = "FILE", description = "CSV with the columns text,truth")
    @Nullable Path texts;
  }

  /** Scores that were made before. */
  static final class Scored {
    @Option(
        names = "--truth",
        required = true,
        paramLabel = "FILE",
        description = "CSV with the columns id,truth")
    Path truth = Path.of("-");

    @Option(
        names = "--scores",
        required = true,
        paramLabel = "FILE",
        description = "CSV with the columns id,label,confidence: what a model says")
    Path scores = Path.of("-");
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Target target = target();
    try {
      run(target, read(new Progress(err)));
      return 0;
    } catch (NoSuchFileException e) {
      err.println("plumbline: there is no file or folder " + e.getFile());
    } catch (RefusedException | IOException | UncheckedIOException e) {
      err.println("plumbline: " + e.getMessage());
    }
    return REFUSED;
  }

  private Target target() {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new ParameterException(
          spec.commandLine(),
          "--workers %d: from 1 to %d people label an object".formatted(workers, MOST_WORKERS));
    }
    double most = workers == 1 ? targetError : MOST_ERROR_OF_SEVERAL;
    if (!(humanError >= 0 && humanError < most)) {
      throw new ParameterException(
          spec.commandLine(),
          "--human-error %s: people must be better than %s".formatted(humanError, most));
    }
    try {
      return new Target(targetKind, targetError, risk);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private DataSet read(Progress progress) throws RefusedException, IOException {
    if (source.scored != null) {
      return ScoredObjects.read(
          new InputFile(source.scored.truth, System.in),
          new InputFile(source.scored.scores, System.in),
          progress);
    }
    if (source.images != null) {
      return PictureFolder.read(source.images, networks.pictures());
    }
    if (source.idx != null) {
      return IdxFiles.read(
          source.idx.get(0), source.idx.get(1), Integer.MAX_VALUE, networks.pictures());
    }
    if (source.texts != null) {
      return TextFile.read(new InputFile(source.texts, System.in), networks.text(spec), progress);
    }
    throw new ParameterException(spec.commandLine(), "name the data; see --help");
  }

  private void run(Target target, DataSet data) throws RefusedException, IOException {
    if (data.classes().size() < 2 || data.size() < 2) {
      throw new RefusedException(
          "there are %d objects of %d classes; two of each are needed to have something to label"
              .formatted(data.size(), data.classes().size()));
    }
    Outcome outcome = simulate(data, target, people(data), seed, quiet ? round -> {} : this::say);
    Path drawn = picture;
    if (drawn != null) {
      OutputFile.write(drawn, out -> CurvePicture.draw(outcome, out));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(JsonMapper.shared().writeValueAsString(outcome));
    out.flush();
    if (out.checkError()) {
      throw new IOException("the standard output cannot be written");
    }
  }

  private People people(DataSet data) {
    Simulation.Truth truth = data.truth()::get;
    return workers == 1
        ? Simulation.onePerson(truth, humanError, seed)
        : new Crowd(Crowd.erring(truth, humanError), workers, seed);
  }

  /**
   * Runs a simulation with people of whom one labels each object.
   *
   * @param humanError the probability that they err
   * @param watcher hears of each round
   */
  public static Outcome simulate(
      DataSet data, Target target, double humanError, long seed, Consumer<LoopState> watcher) {
    Simulation.Truth truth = data.truth()::get;
    return simulate(data, target, Simulation.onePerson(truth, humanError, seed), seed, watcher);
  }

  /**
   * Runs a simulation.
   *
   * @param watcher hears of each round
   */
  public static Outcome simulate(
      DataSet data, Target target, People people, long seed, Consumer<LoopState> watcher) {
    double start = CpuClock.seconds();
    Model model = data.model().apply(seed);
    int classes = data.classes().size();
    LoopSettings settings =
        LoopSettings.defaults(target, classes, data.size(), model.learns(), seed);
    Simulation simulation =
        new Simulation(new LabelingLoop(model, settings), data.truth()::get, people);
    LoopState state = simulation.run(data.size(), classes, watcher);
    return Outcome.of(simulation, state, classes, target, seed, CpuClock.seconds() - start);
  }

  private void say(LoopState state) {
    if (state.rounds().isEmpty()) {
      return;
    }
    Round round = state.rounds().get(state.rounds().size() - 1);
    spec.commandLine()
        .getErr()
        .println(
            String.format(
                Locale.ROOT,
                "plumbline: round %d: people %,d, model %,d, open %,d; the model has %.1f %% of the"
                    + " open ones right (%.1f–%.1f %%), and would label %,d",
                round.number(),
                state.humanLabels(),
                state.count(Role.AUTOMATIC),
                state.count(Role.OPEN),
                100 * round.accuracy(),
                100 * round.accuracyLow(),
                100 * round.accuracyHigh(),
                round.predictedAuto()));
  }
}

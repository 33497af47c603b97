package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabelcli.data.DataSet;
import io.plumbline.autolabelcli.data.PictureNetworks;
import io.plumbline.autolabeldjl.ConvolutionalNetwork;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what learners of pictures get wrong: described pictures, a trained network, and both. */
@Command(
    name = "picture-learners",
    description = {
      "How many of the other pictures learners get wrong that have learned from a random sample,"
          + " and how many of the surest ones have 5 % wrong among them: what the program has"
          + " without a network that is trained, that network alone, and both blended."
    },
    mixinStandardHelpOptions = true)
public final class PictureLearning implements Callable<Integer> {

  private static final double WRONG_SHARE = 0.05;

  @Parameters(paramLabel = "FOLDER", description = "holds the data sets")
  private Path folder = Path.of(".");

  @Option(
      names = "--data",
      paramLabel = "SET",
      description = "cifar, signs or fashion; may be given several times",
      required = true)
  private List<PublicData> sets = List.of();

  @Option(
      names = "--labels",
      paramLabel = "N",
      description = "how many are learned from; may be given several times",
      required = true)
  private List<Integer> counts = List.of();

  @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--objects",
      paramLabel = "N",
      description = "at most so many of Fashion-MNIST's pictures (default: ${DEFAULT-VALUE})")
  private int objects = 10_000;

  /** The last scores of the network, whose blend hides them. */
  private @Nullable Predictions network;

  @Override
  public Integer call() throws IOException, RefusedException {
    ConvolutionalNetwork trained = ConvolutionalNetwork.small();
    PictureNetworks watched =
        new PictureNetworks(
            null,
            (pictures, chance) -> {
              var learner = trained.of(pictures, chance);
              return training -> {
                var scores = learner.learn(training);
                network = Predictions.of(scores);
                return scores;
              };
            });
    for (PublicData set : sets) {
      DataSet described = only(set, new PictureNetworks(null, null));
      DataSet both = only(set, watched);
      for (int count : counts) {
        print(set, described, both, count);
      }
    }
    return 0;
  }

  private DataSet only(PublicData set, PictureNetworks networks)
      throws IOException, RefusedException {
    return set.open(folder, objects, null, networks).get(0).data();
  }

  private void print(PublicData set, DataSet described, DataSet both, int count) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, described.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] drawn = order.subList(0, count).stream().mapToInt(Integer::intValue).toArray();
    int[] others =
        order.subList(count, order.size()).stream().mapToInt(Integer::intValue).toArray();
    int[] labels = IntStream.of(drawn).map(object -> described.truth().get(object)).toArray();
    TrainingSet training = new TrainingSet(drawn, labels, described.classes().size(), count);
    Predictions without = described.model().apply(seed).predict(training);
    Predictions blended = both.model().apply(seed).predict(training);
    Predictions alone = network;
    if (alone == null) {
      throw new IllegalArgumentException(set + " holds no pictures");
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s, %d labels: wrong %.1f %% without the network, %.1f %% by the network, %.1f %%"
                + " blended; surest with 5 %% wrong: %.1f, %.1f, %.1f %%",
            set,
            count,
            100 * wrong(without, described, others),
            100 * wrong(alone, described, others),
            100 * wrong(blended, described, others),
            100 * surest(without, described, others),
            100 * surest(alone, described, others),
            100 * surest(blended, described, others)));
  }

  private static double wrong(Predictions said, DataSet data, int[] objects) {
    long wrong =
        Arrays.stream(objects)
            .filter(object -> said.labels()[object] != data.truth().get(object))
            .count();
    return wrong / (double) objects.length;
  }

  /** The share of all objects that a threshold which knew the truth would label. */
  private static double surest(Predictions said, DataSet data, int[] objects) {
    List<Integer> order =
        IntStream.of(objects)
            .boxed()
            .sorted(Comparator.comparingDouble(object -> -said.confidence()[object]))
            .toList();
    int wrong = 0;
    int labeled = 0;
    for (int i = 0; i < order.size(); i++) {
      wrong += said.labels()[order.get(i)] == data.truth().get(order.get(i)) ? 0 : 1;
      labeled = wrong <= WRONG_SHARE * (i + 1) ? i + 1 : labeled;
    }
    return labeled / (double) data.size();
  }
}

package io.plumbline.labeling.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectNetworksTest {

  private static final int TEXTS = 80;

  /** Texts that share no word and no run of characters but the same few. */
  private static Predictions predictions(ObjectNetworks networks) {
    List<Appearance> texts =
        IntStream.range(0, TEXTS)
            .mapToObj(i -> new Appearance(null, "text " + (char) ('a' + i * 7 % 26)))
            .toList();
    Model model =
        DataSetFeatures.compute(texts, List.of(), networks, 1).model(List.of("even", "odd"));
    int[] objects = IntStream.range(0, TEXTS / 2).toArray();
    int[] labels = IntStream.of(objects).map(i -> i % 2).toArray();
    return model.predict(new TrainingSet(objects, labels, 2, objects.length));
  }

  private static long right(Predictions predictions) {
    return IntStream.range(TEXTS / 2, TEXTS).filter(i -> predictions.labels()[i] == i % 2).count();
  }

  @Test
  void networkOfTexts_seesWhatWordsDoNotSay() {
    ObjectNetworks knowing =
        new ObjectNetworks(
            texts -> {
              Matrix rows = Matrix.zeros(texts.size(), 2);
              for (int i = 0; i < texts.size(); i++) {
                rows.values()[2 * i + i % 2] = 1;
              }
              return rows;
            },
            null,
            null);
    assertThat(right(predictions(knowing))).isEqualTo(TEXTS / 2);
  }

  @Test
  void networkThatCannotBeUsed_isDoneWithout() {
    ObjectNetworks broken =
        new ObjectNetworks(
            texts -> {
              throw new IOException("no such file");
            },
            null,
            null);
    assertThat(predictions(broken).confidence())
        .isEqualTo(predictions(ObjectNetworks.none()).confidence());
  }
}

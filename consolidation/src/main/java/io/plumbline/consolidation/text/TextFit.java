package io.plumbline.consolidation.text;

import java.util.ArrayList;
import java.util.List;

/** What all methods for texts have in common: workers first, then each object by itself. */
final class TextFit {

  private TextFit() {}

  static TextResult of(TextAnswers answers, TextChoice choice) {
    List<ObjectTexts> objects = ObjectTexts.of(answers);
    WorkerDistances distances = WorkerDistances.learn(answers, objects);
    List<String> texts = new ArrayList<>();
    double[] confidence = new double[objects.size()];
    for (int object = 0; object < confidence.length; object++) {
      ObjectTexts said = objects.get(object);
      double[] weight = choice.weights(answers, said, distances);
      texts.add(choice.choose(said, weight));
      confidence[object] = ExpectedAccuracy.of(answers, said, weight, distances, texts.get(object));
    }
    return new TextResult(
        texts, confidence, new TextDetails(answers, objects, distances, choice, texts, confidence));
  }
}

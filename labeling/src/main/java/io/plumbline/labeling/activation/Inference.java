package io.plumbline.labeling.activation;

import java.util.List;

/**
 * One thing that a service is more or less sure of: a moderation label, or the pair of a form's key
 * and its value.
 *
 * @param name the label's name, or the key's words; spelled with one blank between words
 * @param confidence how sure the service is, in percent
 * @param wordConfidences how sure it is of each word of key and value, in percent; a label has none
 * @param entries which entries of the response it is made of, from 0
 */
record Inference(
    String name, double confidence, List<Double> wordConfidences, List<Integer> entries) {

  Inference {
    name = InferenceName.spelled(name);
    wordConfidences = List.copyOf(wordConfidences);
    entries = List.copyOf(entries);
  }
}

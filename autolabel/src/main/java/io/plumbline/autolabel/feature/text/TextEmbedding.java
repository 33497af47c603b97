package io.plumbline.autolabel.feature.text;

import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.util.List;

/**
 * Says what texts mean in numbers, as a network does that has read much: texts of like meaning lie
 * near each other, also when they share no word. Safe for use by many threads.
 */
@FunctionalInterface
public interface TextEmbedding {

  /**
   * Embeds texts, on all cores. The same texts give the same numbers.
   *
   * @return a row of length 1 for each text; all zeros for one of which it says nothing
   * @throws IOException if there is no such network here or it cannot be used; says why
   */
  Matrix embed(List<String> texts) throws IOException;
}

package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.feature.text.TextFeatures;
import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SparseRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learners of texts. What they look at needs no label and is computed once: words and runs of
 * characters, and the numbers of a network where there is one. Immutable and safe for threads.
 */
public final class TextLearners {

  private final SparseRows grams;
  private final @Nullable Matrix embedded;

  private TextLearners(SparseRows grams, @Nullable Matrix embedded) {
    this.grams = grams;
    this.embedded = embedded;
  }

  /** Looks at texts, on all cores, without a network. */
  public static TextLearners of(List<String> texts) {
    return new TextLearners(TextFeatures.compute(texts), null);
  }

  /**
   * Looks at texts, on all cores.
   *
   * @throws IOException if the network cannot be used
   */
  public static TextLearners of(List<String> texts, TextEmbedding embedding) throws IOException {
    Matrix embedded = embedding.embed(texts);
    return new TextLearners(TextFeatures.compute(texts), embedded);
  }

  /**
   * A learner that knows the texts by their numbers.
   *
   * @param seed of the order in which examples are looked at
   * @param mostLikenesses bounds the memory, see {@link KernelRidge}
   */
  public Learner learner(long seed, int mostLikenesses) {
    List<Learner> learners = new ArrayList<>();
    learners.add(new LinearMachine(grams, seed));
    if (embedded != null) {
      learners.add(new KernelRidge(List.of(embedded), mostLikenesses));
    }
    return new Blend(learners);
  }
}

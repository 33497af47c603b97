package io.plumbline.autolabelonnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Cuts texts into the tokens that a network knows. Safe for threads until it is closed. */
final class Tokens implements AutoCloseable {

  /** More would take longer than it helps to know what a text is about. */
  private static final int MOST_TOKENS = 256;

  /** A token is seldom longer than this, and time must not grow with a text that is cut anyway. */
  private static final int CHARACTERS_A_TOKEN = 16;

  private final HuggingFaceTokenizer tokenizer;

  private Tokens(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Opens a tokenizer.
   *
   * @throws NetworkRefusedException if it is none
   */
  static Tokens open(NetworkFile file) throws IOException {
    NativeLibraries.environment();
    try (InputStream in = file.stream()) {
      return new Tokens(
          HuggingFaceTokenizer.newInstance(
              in,
              Map.of(
                  "truncation", "true",
                  "maxLength", Integer.toString(MOST_TOKENS),
                  "padding", "false")));
    } catch (LinkageError | RuntimeException e) {
      throw new NetworkRefusedException(
          "%s is no tokenizer in the format of Hugging Face's tokenizer.json (%s)"
              .formatted(file.name(), e.getMessage()),
          e);
    }
  }

  /** The numbers of each text's tokens, at most {@value #MOST_TOKENS}; those of others are cut. */
  List<long[]> of(List<String> texts) {
    return texts.parallelStream()
        .map(text -> tokenizer.encode(readable(text), true, false))
        .map(Encoding::getIds)
        .toList();
  }

  /** The head of a text, with replacements for halves of characters that stand alone. */
  private static String readable(String text) {
    int most = MOST_TOKENS * CHARACTERS_A_TOKEN;
    String head = text.length() > most ? text.substring(0, most) : text;
    return new String(head.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}

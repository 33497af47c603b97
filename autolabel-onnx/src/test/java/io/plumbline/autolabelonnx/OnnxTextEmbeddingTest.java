package io.plumbline.autolabelonnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTextEmbeddingTest {

  @TempDir private Path folder;

  private static double likeness(Matrix rows, int one, int other) {
    double sum = 0;
    for (int i = 0; i < rows.columns(); i++) {
      sum += rows.at(one, i) * (double) rows.at(other, i);
    }
    return sum;
  }

  @Test
  void embed_miniLm_putsLikeMeaningsTogether() throws IOException {
    Matrix rows =
        OnnxTextEmbedding.miniLm()
            .embed(
                List.of(
                    "The striker scored two goals in the football match.",
                    "Our soccer team won the game.",
                    "Shares fell as the bank raised its interest rates.",
                    ""));
    assertThat(rows.columns()).isEqualTo(384);
    for (int row = 0; row < 3; row++) {
      assertThat(likeness(rows, row, row)).isCloseTo(1, within(1e-5));
    }
    assertThat(likeness(rows, 0, 1)).isGreaterThan(likeness(rows, 0, 2) + 0.1);
  }

  @Test
  void embed_sameTextsAgain_givesTheSameNumbers() throws IOException {
    List<String> texts =
        List.of("one", "two words", "three words here", "a".repeat(50), "one more", "하나", "two");
    Matrix first = OnnxTextEmbedding.miniLm().embed(texts);
    Matrix second = OnnxTextEmbedding.miniLm().embed(texts);
    assertThat(second.values()).isEqualTo(first.values());
  }

  @Test
  void embed_hostileTexts_staysAmongNumbers() throws IOException {
    List<String> texts =
        List.of(
            "\0\0\0",
            "half a character \ud83d stands alone \udc00",
            "\ud83d",
            "x".repeat(2_000_000),
            "\u202e\u200f\u0000\uffff",
            "[CLS] [SEP] [PAD] [MASK]",
            " \n\t ",
            "😀".repeat(5_000));
    Matrix rows = OnnxTextEmbedding.miniLm().embed(texts);
    assertThat(rows.rows()).isEqualTo(texts.size());
    for (float value : rows.values()) {
      assertThat(value).isBetween(-1.001f, 1.001f);
    }
  }

  @Test
  void embed_noTexts_isEmpty() throws IOException {
    assertThat(OnnxTextEmbedding.miniLm().embed(List.of()).rows()).isZero();
  }

  @Test
  void embed_filesThatAreMissingOrNone_saysWhich() throws IOException {
    Path missing = folder.resolve("missing.onnx");
    Path junk = Files.writeString(folder.resolve("junk.onnx"), "this is no network");
    Path json = Files.writeString(folder.resolve("tokenizer.json"), "{\"no\":\"tokenizer\"}");
    assertThatThrownBy(() -> OnnxTextEmbedding.of(missing, json).embed(List.of("a")))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessage("there is no file " + missing);
    assertThatThrownBy(() -> OnnxTextEmbedding.of(junk, json).embed(List.of("a")))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessageContaining(junk + " is no network in ONNX's format");
    Path network = folder.resolve("minilm.onnx");
    try (InputStream in = getClass().getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      Files.copy(in, network);
    }
    assertThatThrownBy(() -> OnnxTextEmbedding.of(network, json).embed(List.of("a")))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessageContaining(json + " is no tokenizer");
  }

  @Test
  void embed_networkOfOtherInputs_saysWhatItTakes() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("pictures.onnx"), 3, 8);
    Path tokenizer = folder.resolve("tokenizer.json");
    try (InputStream in = getClass().getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Files.copy(in, tokenizer);
    }
    assertThatThrownBy(() -> OnnxTextEmbedding.of(network, tokenizer).embed(List.of("a")))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessageContaining("a text network takes input_ids")
        .hasMessageContaining("this one takes [pixels (FLOAT, [-1, 3, 8, 8])]");
  }
}

package io.plumbline.autolabelcli;

import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabelcli.data.PictureNetworks;
import io.plumbline.autolabeldjl.ConvolutionalNetwork;
import io.plumbline.autolabelonnx.OnnxPictureEmbedding;
import io.plumbline.autolabelonnx.OnnxTextEmbedding;
import io.plumbline.autolabelonnx.PixelScale;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which networks look at the data, too. */
public final class NetworkOptions {

  private static final String NONE = "none";

  @Option(
      names = "--text-model",
      paramLabel = "FILE|none",
      description =
          "a network in ONNX's format that looks at texts, such as a multilingual one, or none"
              + " (default: MiniLM for English)")
  private @Nullable String textModel;

  @Option(
      names = "--tokenizer",
      paramLabel = "FILE",
      description = "tokenizer.json of the text model")
  private @Nullable Path tokenizer;

  @Option(
      names = "--picture-model",
      paramLabel = "FILE",
      description = "a network in ONNX's format that looks at pictures (default: none)")
  private @Nullable Path pictureModel;

  @Option(
      names = "--pixel-scale",
      paramLabel = "imagenet|unit|signed|bytes",
      description =
          "how that network takes pixels: by ImageNet's mean and deviation, as 0 to 1, -1 to 1 or"
              + " 0 to 255 (default: imagenet)")
  private PixelScale pixelScale = PixelScale.IMAGENET;

  @Option(
      names = "--picture-learner",
      paramLabel = "none|network",
      description =
          "whether a small network learns from what people say of pictures; needs \"./plumbline"
              + " build --with-djl\" (default: none)")
  private PictureLearner pictureLearner = PictureLearner.NONE;

  /** What may learn from pictures beside what looks at them once. */
  enum PictureLearner {
    NONE,
    NETWORK
  }

  /**
   * What looks at pictures beside gradients and colours.
   *
   * @throws IOException if a network is to be trained, and what it needs is not there; says what
   */
  public PictureNetworks pictures() throws IOException {
    return new PictureNetworks(
        pictureModel == null ? null : OnnxPictureEmbedding.of(pictureModel, pixelScale),
        pictureLearner == PictureLearner.NETWORK ? ConvolutionalNetwork.small() : null);
  }

  /**
   * What looks at texts beside words and runs of characters; null for nothing.
   *
   * @throws ParameterException if the options do not fit together
   */
  public @Nullable TextEmbedding text(CommandSpec spec) {
    String model = textModel;
    boolean file = model != null && !model.equals(NONE);
    Path words = tokenizer;
    if (file != (words != null)) {
      throw new ParameterException(
          spec.commandLine(),
          file
              ? "--text-model %s needs --tokenizer: the tokenizer.json that the model came with"
                  .formatted(model)
              : "--tokenizer goes with --text-model, the file of the model that it belongs to");
    }
    if (model == null) {
      return OnnxTextEmbedding.miniLm();
    }
    return words == null ? null : OnnxTextEmbedding.of(Path.of(model), words);
  }
}

package io.plumbline.server.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Networks that look at objects in automated labeling: in ONNX's format, and one that is trained.
 *
 * @param textModel null: the one that comes along
 * @param textTokenizer its {@code tokenizer.json}; null exactly when the model is
 * @param pictureModel null: none
 * @param trainsOnPictures whether a network learns from the labels of pictures; if so, it can
 */
public record NetworkSettings(
    @Nullable Path textModel,
    @Nullable Path textTokenizer,
    @Nullable Path pictureModel,
    boolean trainsOnPictures) {

  /** The one for texts that comes along, and none for pictures. */
  public static NetworkSettings usual() {
    return new NetworkSettings(null, null, null, false);
  }
}

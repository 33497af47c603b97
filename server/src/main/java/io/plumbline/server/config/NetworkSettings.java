package io.plumbline.server.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Networks in ONNX's format that look at objects in automated labeling.
 *
 * @param textModel null: the one that comes along
 * @param textTokenizer its {@code tokenizer.json}; null exactly when the model is
 * @param pictureModel null: none
 */
public record NetworkSettings(
    @Nullable Path textModel, @Nullable Path textTokenizer, @Nullable Path pictureModel) {

  /** The one for texts that comes along, and none for pictures. */
  public static NetworkSettings usual() {
    return new NetworkSettings(null, null, null);
  }
}

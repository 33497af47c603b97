package io.plumbline.labeling.tasktype.image;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Width and height of an image as workers see it and as coordinates count: upright, after its EXIF
 * orientation is applied.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

  /** Under this name a task's input has the size. */
  private static final String NAME = "imageSize";

  /** Adds it to a task's input: {@code "imageSize":{"width":…,"height":…}}. */
  public void addTo(ObjectNode taskInput) {
    ObjectNode node = taskInput.putObject(NAME);
    node.put("width", width);
    node.put("height", height);
  }

  /** Reads it from a task's input; empty when that was made by somebody else. */
  public static Optional<ImageSize> in(ObjectNode taskInput) {
    JsonNode node = taskInput.path(NAME);
    int width = node.path("width").asInt(0);
    int height = node.path("height").asInt(0);
    return width > 0 && height > 0 ? Optional.of(new ImageSize(width, height)) : Optional.empty();
  }

  @Override
  public String toString() {
    return width + " × " + height;
  }
}

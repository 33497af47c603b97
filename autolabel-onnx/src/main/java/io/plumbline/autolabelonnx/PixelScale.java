package io.plumbline.autolabelonnx;

/** In which numbers a network takes pixels. */
public enum PixelScale {
  /** By mean and deviation of ImageNet's pictures, as most networks of photos do. */
  IMAGENET,
  /** 0 (black) to 1. */
  UNIT,
  /** −1 (black) to 1. */
  SIGNED,
  /** 0 (black) to 255. */
  BYTES;

  /**
   * A pixel's number.
   *
   * @param value 0 to 1
   * @param plane 0 to 2: red, green, blue
   */
  float of(float value, int plane) {
    return switch (this) {
      case IMAGENET ->
          switch (plane) {
            case 0 -> (value - 0.485f) / 0.229f;
            case 1 -> (value - 0.456f) / 0.224f;
            default -> (value - 0.406f) / 0.225f;
          };
      case UNIT -> value;
      case SIGNED -> 2 * value - 1;
      case BYTES -> 255 * value;
    };
  }
}

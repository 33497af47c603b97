package io.plumbline.labeling.manifest;

/**
 * A manifest or a label category file breaks its format; the message names the line and the mend.
 */
public final class ManifestException extends Exception {

  private static final long serialVersionUID = 1L;

  public ManifestException(String message) {
    super(message);
  }

  static ManifestException atLine(long lineNumber, String problem) {
    return new ManifestException("manifest line " + lineNumber + ": " + problem);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

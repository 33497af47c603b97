package io.plumbline.labeling.activation;

/** A service whose responses start human loops, by the names of the API. */
public enum RequestSource {
  REKOGNITION_MODERATION("AWS/Rekognition/DetectModerationLabels/Image/V3"),
  TEXTRACT_FORMS("AWS/Textract/AnalyzeDocument/Forms/V1");

  private final String wireName;

  RequestSource(String wireName) {
    this.wireName = wireName;
  }

  /** The name on the wire. */
  public String wireName() {
    return wireName;
  }

  /** The source of a wire name. */
  public static RequestSource ofWireName(String wireName) {
    for (RequestSource source : values()) {
      if (source.wireName.equals(wireName)) {
        return source;
      }
    }
    throw new IllegalArgumentException("no request source is named " + wireName);
  }
}

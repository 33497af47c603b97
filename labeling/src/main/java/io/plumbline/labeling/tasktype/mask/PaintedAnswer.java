package io.plumbline.labeling.tasktype.mask;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the picture in an answer such as {@code
 * {"crowd-semantic-segmentation":{"labelMappings":{…},"labeledImage":{"pngImageData":"…"}}}}.
 *
 * <p>A template that gave its element another name is understood as well, as long as just one of
 * its elements gives a picture.
 *
 * @param elementName the name of the element in the built-in template
 */
public record PaintedAnswer(String elementName) {

  private static final String DATA_URL = "data:image/png;base64,";

  /**
   * The element's part of the answer.
   *
   * @throws MaskProblem when there is none, or several
   */
  public JsonNode elementIn(ObjectNode answer) throws MaskProblem {
    if (hasPicture(answer.path(elementName))) {
      return answer.path(elementName);
    }
    List<JsonNode> found = new ArrayList<>();
    answer.values().stream().filter(PaintedAnswer::hasPicture).forEach(found::add);
    if (found.size() != 1) {
      throw new MaskProblem(
          "the answer has no mask: it needs {\""
              + elementName
              + "\":{\"labeledImage\":{\"pngImageData\":\"…\"}}}");
    }
    return found.get(0);
  }

  /**
   * The bytes of its PNG.
   *
   * @param element what {@link #elementIn} gave
   * @throws MaskProblem when they are not written in Base64
   */
  public static byte[] png(JsonNode element) throws MaskProblem {
    String data = element.path("labeledImage").path("pngImageData").stringValue();
    try {
      return Base64.getDecoder()
          .decode(data.startsWith(DATA_URL) ? data.substring(DATA_URL.length()) : data);
    } catch (IllegalArgumentException e) {
      throw new MaskProblem("\"pngImageData\" is not Base64: " + e.getMessage());
    }
  }

  private static boolean hasPicture(JsonNode element) {
    return element.path("labeledImage").path("pngImageData").isString();
  }
}

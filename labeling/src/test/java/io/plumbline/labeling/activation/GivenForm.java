package io.plumbline.labeling.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds the response of {@code AnalyzeDocument} as boto3 has it. */
final class GivenForm {

  private final List<Map<String, ?>> blocks = new ArrayList<>();

  GivenForm() {
    blocks.add(Map.of("BlockType", "PAGE", "Id", "page"));
  }

  /**
   * Adds a key and its value: the blocks {@code KEY, VALUE} and a {@code WORD} for each word.
   *
   * @param confidence of both blocks
   * @param wordConfidence of each word
   */
  GivenForm pair(String key, String value, double confidence, double wordConfidence) {
    int number = blocks.size();
    List<String> keyWords = words(number + "-k", key, wordConfidence);
    List<String> valueWords = words(number + "-v", value, wordConfidence);
    blocks.add(
        block(
            number + "-key",
            "KEY",
            confidence,
            List.of(
                Map.of("Type", "VALUE", "Ids", List.of(number + "-value")),
                Map.of("Type", "CHILD", "Ids", keyWords))));
    blocks.add(
        block(
            number + "-value",
            "VALUE",
            confidence,
            List.of(Map.of("Type", "CHILD", "Ids", valueWords))));
    return this;
  }

  private List<String> words(String prefix, String text, double confidence) {
    List<String> ids = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      String id = prefix + ids.size();
      blocks.add(Map.of("BlockType", "WORD", "Id", id, "Text", word, "Confidence", confidence));
      ids.add(id);
    }
    return ids;
  }

  private static Map<String, ?> block(
      String id, String entityType, double confidence, List<Map<String, ?>> relationships) {
    return Map.of(
        "BlockType",
        "KEY_VALUE_SET",
        "Id",
        id,
        "EntityTypes",
        List.of(entityType),
        "Confidence",
        confidence,
        "Relationships",
        relationships);
  }

  ObjectNode response() {
    return JsonMapper.shared()
        .valueToTree(Map.of("Blocks", blocks, "DocumentMetadata", Map.of("Pages", 1)));
  }
}

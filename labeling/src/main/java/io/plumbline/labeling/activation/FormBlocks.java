package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks that {@code AnalyzeDocument} of Amazon Textract answers. A key is a {@code
 * KEY_VALUE_SET} whose entity types have {@code KEY}; it names its value's block and its words by
 * their ids, and the value's block names the value's words.
 *
 * <p>For one thread. Source: <i>Form Data (Key-Value Pairs)</i>, in the developer guide of Amazon
 * Textract.
 */
final class FormBlocks {

  /**
   * How many blocks the pairs may be made of, each counted in each pair. A page has a few thousand;
   * a response whose blocks name each other over and over would have billions.
   */
  private static final int MOST_PARTS = 1_000_000;

  private final List<Place> blocks;
  private final Map<String, Integer> indexOfId = new HashMap<>();
  private int parts;

  private FormBlocks(List<Place> blocks) {
    this.blocks = blocks;
    for (int i = 0; i < blocks.size(); i++) {
      Place id = blocks.get(i).member("id");
      if (!id.isAbsent() && indexOfId.putIfAbsent(id.text(), i) != null) {
        throw new InvalidRequestException(
            id.where() + " is \"" + id.text() + "\", as of another block; ids have to differ");
      }
    }
  }

  /**
   * The pairs of keys and values. Each is made of the blocks of the key, the value and their words.
   *
   * @throws InvalidRequestException if the blocks are malformed; the message says where
   */
  static List<Inference> readPairs(List<Place> blocks) {
    FormBlocks form = new FormBlocks(blocks);
    List<Inference> pairs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isKey(blocks.get(i))) {
        pairs.add(form.pair(i));
      }
    }
    return pairs;
  }

  private static boolean isKey(Place block) {
    return block.member("blockType").text().equals("KEY_VALUE_SET")
        && block.member("entityTypes").listOrNothing().stream()
            .anyMatch(type -> type.text().equals("KEY"));
  }

  private Inference pair(int key) {
    List<Integer> keyParts = related(key, "CHILD");
    List<Integer> entries = new ArrayList<>(List.of(key));
    entries.addAll(keyParts);
    for (int value : related(key, "VALUE")) {
      entries.add(value);
      entries.addAll(related(value, "CHILD"));
    }
    List<String> keyWords =
        words(keyParts).stream().map(word -> word.member("text").text()).toList();
    List<Double> confidences =
        words(entries).stream().map(word -> word.member("confidence").number()).toList();
    return new Inference(
        String.join(" ", keyWords),
        blocks.get(key).member("confidence").number(),
        confidences,
        entries);
  }

  private List<Place> words(List<Integer> indices) {
    return indices.stream()
        .map(blocks::get)
        .filter(block -> block.member("blockType").text().equals("WORD"))
        .toList();
  }

  private List<Integer> related(int block, String type) {
    return blocks.get(block).member("relationships").listOrNothing().stream()
        .filter(relationship -> relationship.member("type").text().equals(type))
        .flatMap(relationship -> relationship.member("ids").list().stream())
        .map(this::part)
        .toList();
  }

  private int part(Place id) {
    parts++;
    if (parts > MOST_PARTS) {
      throw new InvalidRequestException(
          id.where()
              + ": the keys and values are made of more than "
              + MOST_PARTS
              + " blocks; send the response as the service gave it, one document at a time");
    }
    Integer index = indexOfId.get(id.text());
    if (index == null) {
      throw new InvalidRequestException(
          id.where()
              + ": there is no block with the id \""
              + id.text()
              + "\"; send all blocks of the response");
    }
    return index;
  }
}

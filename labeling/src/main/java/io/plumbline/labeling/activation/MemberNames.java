package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names of members as Augmented AI has them, in its outputs and for its templates: {@code
 * moderationLabels}, where a client of the AI service has {@code ModerationLabels}.
 */
final class MemberNames {

  private MemberNames() {}

  /**
   * A copy in which no member's name, at any depth, begins with a capital letter.
   *
   * @throws InvalidRequestException if two members would have the same name
   */
  static JsonNode inLowerCamelCase(Place place) {
    if (place.value().isArray()) {
      ArrayNode copy = JsonMapper.shared().createArrayNode();
      place.list().forEach(entry -> copy.add(inLowerCamelCase(entry)));
      return copy;
    }
    if (!place.value().isObject()) {
      return place.value();
    }
    ObjectNode copy = JsonMapper.shared().createObjectNode();
    for (String name : place.value().propertyNames()) {
      String lower =
          name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
      if (copy.has(lower)) {
        throw new InvalidRequestException(
            place.where() + " has \"" + lower + "\" twice, with a small letter and a capital one");
      }
      copy.set(lower, inLowerCamelCase(place.member(name)));
    }
    return copy;
  }
}

package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an AI service answered, its members named as Augmented AI names them.
 *
 * @param content the whole response
 * @param list the name of the member with the entries that people review
 * @param inferences what the service is more or less sure of
 */
record ServiceResponse(ObjectNode content, String list, List<Inference> inferences) {

  /**
   * Reads a response.
   *
   * @param response the response, by the service's names or by those of Augmented AI
   * @throws InvalidRequestException if it is not one of the service; the message says where
   */
  static ServiceResponse read(Place response, RequestSource source) {
    ObjectNode given = response.object().deepCopy();
    given.remove("ResponseMetadata"); // boto3's own, of the call rather than of the service
    JsonNode named = MemberNames.inLowerCamelCase(new Place(given, response.where()));
    Place content = new Place(named, response.where());
    String list =
        switch (source) {
          case REKOGNITION_MODERATION -> "moderationLabels";
          case TEXTRACT_FORMS -> "blocks";
        };
    List<Place> entries = content.member(list).list();
    List<Inference> inferences =
        switch (source) {
          case REKOGNITION_MODERATION -> ModerationLabels.read(entries);
          case TEXTRACT_FORMS -> FormBlocks.readPairs(entries);
        };
    return new ServiceResponse(content.object(), list, inferences);
  }

  /** The response with the selected entries alone, in their order; all else stays. */
  ObjectNode narrowedTo(Selection selection) {
    ObjectNode narrow = content.deepCopy();
    if (selection.everything()) {
      return narrow;
    }
    ArrayNode entries = narrow.putArray(list);
    selection.entries().forEach(index -> entries.add(content.path(list).path(index).deepCopy()));
    return narrow;
  }
}

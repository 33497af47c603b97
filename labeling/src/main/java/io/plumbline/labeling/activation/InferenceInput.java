package io.plumbline.labeling.activation;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The input content of a human loop that has the response of an AI service:
 *
 * <pre>{@code
 * {"aiServiceRequest": {…}, "aiServiceResponse": {…}, …}
 * }</pre>
 *
 * <p>Members of request and response may be named as clients of the service name them ({@code
 * ModerationLabels}) or as Augmented AI does ({@code moderationLabels}). Immutable.
 */
public final class InferenceInput {

  private static final String INPUT_CONTENT = "HumanLoopInput.InputContent";
  private static final String REQUEST = "aiServiceRequest";
  private static final String RESPONSE = "aiServiceResponse";
  private static final String SELECTED = "selectedAiServiceResponse";
  private static final String CONDITION_RESULTS = "humanTaskActivationConditionResults";
  private static final String CONTEXT = "humanLoopContext";

  private static final String CONDITIONS_MET = "ConditionsEvaluation";
  private static final String NO_CONDITIONS = "NoActivationConditions";

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private final ObjectNode content;
  private final RequestSource source;
  private final ServiceResponse response;

  private InferenceInput(ObjectNode content, RequestSource source, ServiceResponse response) {
    this.content = content;
    this.source = source;
    this.response = response;
  }

  /**
   * Reads input content.
   *
   * @return empty when it has no {@code aiServiceResponse}
   * @throws InvalidRequestException if it has one that is none of the service; the message says
   *     where
   */
  public static Optional<InferenceInput> of(ObjectNode inputContent, RequestSource source) {
    Place input = new Place(inputContent, INPUT_CONTENT);
    if (!inputContent.has(RESPONSE)) {
      return Optional.empty();
    }
    ServiceResponse response = ServiceResponse.read(input.member(RESPONSE), source);
    ObjectNode content = inputContent.deepCopy();
    content.set(RESPONSE, response.content());
    if (content.has(REQUEST)) {
      Place request = input.member(REQUEST);
      request.object();
      content.set(REQUEST, MemberNames.inLowerCamelCase(request));
    }
    return Optional.of(new InferenceInput(content, source, response));
  }

  /**
   * Whether people are to review it.
   *
   * @param flowDefinitionArn the definition that has the conditions
   * @param humanLoopName what tells this input from others if its request does not name the image
   *     or the document
   */
  public Activation evaluate(
      ActivationConditions conditions, String flowDefinitionArn, String humanLoopName) {
    Draw draw = new InputDraw(flowDefinitionArn, identity(humanLoopName));
    Verdict verdict = conditions.evaluate(response.inferences(), draw);
    if (!verdict.met()) {
      return new Activation(List.of(), verdict.report().toString(), null);
    }
    return new Activation(
        List.of(conditions.isEmpty() ? NO_CONDITIONS : CONDITIONS_MET),
        verdict.report().toString(),
        review(verdict));
  }

  /** What was looked at, so that it is sampled or not whoever asks under whichever name. */
  private String identity(String humanLoopName) {
    JsonNode request = content.path(REQUEST);
    for (String looked : List.of("image", "document")) {
      if (request.has(looked)) {
        return SORTED.writeValueAsString(request.path(looked));
      }
    }
    return humanLoopName;
  }

  private Activation.Review review(Verdict verdict) {
    ObjectNode reviewed = content.deepCopy();
    reviewed.set(CONDITION_RESULTS, verdict.report());
    reviewed.set(SELECTED, response.narrowedTo(verdict.selected()));
    String inputContent = reviewed.toString();
    if (source == RequestSource.TEXTRACT_FORMS) {
      reviewed.putObject(CONTEXT).set("importantFormKeys", formKeys(verdict.names()));
    }
    return new Activation.Review(inputContent, reviewed.toString());
  }

  private static ArrayNode formKeys(Set<InferenceName> names) {
    ArrayNode keys = JsonMapper.shared().createArrayNode();
    for (InferenceName name : names) {
      if (!name.isAny()) {
        ObjectNode key = keys.addObject();
        key.put("importantFormKey", name.name());
        ArrayNode aliases = key.putArray("importantFormKeyAliases");
        name.aliases().forEach(aliases::add);
      }
    }
    return keys;
  }
}

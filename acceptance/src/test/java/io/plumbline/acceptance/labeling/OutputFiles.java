package io.plumbline.acceptance.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the output of a job field by field with the output formats of Ground Truth: which keys
 * there are, of which type, in which format, with which value.
 */
final class OutputFiles {

  private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d";

  /** Numbers as they are written, so that a changed digit is seen. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private OutputFiles() {}

  /**
   * Checks an output manifest.
   *
   * @param input the lines of the input manifest
   * @param labels the label that each line must have
   * @param started before the first label was made
   */
  static void checkManifest(
      String output, List<String> input, List<Shape> labels, String jobName, Instant started) {
    assertThat(output).endsWith("\n").doesNotContain("\r");
    List<String> lines = output.lines().toList();
    assertThat(lines).hasSameSizeAs(input);
    for (int i = 0; i < lines.size(); i++) {
      // What the requester wrote comes back as it was, to the letter.
      assertThat(lines.get(i)).startsWith(input.get(i).substring(0, input.get(i).length() - 1));
      JsonNode before = JSON.readTree(input.get(i));
      JsonNode line = JSON.readTree(lines.get(i));
      List<String> names = new ArrayList<>(before.propertyNames());
      names.addAll(List.of("shape", "shape-metadata"));
      assertThat(line.propertyNames()).containsExactlyInAnyOrderElementsOf(names);
      before
          .propertyNames()
          .forEach(name -> assertThat(line.get(name)).isEqualTo(before.get(name)));
      checkLabel(line, labels.get(i), jobName, started);
    }
  }

  private static void checkLabel(JsonNode line, Shape label, String jobName, Instant started) {
    assertThat(line.get("shape").isIntegralNumber()).isTrue();
    assertThat(line.get("shape").asInt()).isEqualTo(List.of(Shape.values()).indexOf(label));
    JsonNode metadata = line.get("shape-metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "class-name", "confidence", "type", "job-name", "human-annotated", "creation-date");
    assertThat(metadata.get("class-name").stringValue()).isEqualTo(label.label());
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/image-classification");
    assertThat(metadata.get("job-name").stringValue()).isEqualTo("labeling-job/" + jobName);
    assertThat(metadata.get("human-annotated").stringValue()).isEqualTo("yes");
    assertThat(metadata.get("confidence").isNumber()).isTrue();
    BigDecimal confidence = metadata.get("confidence").decimalValue();
    assertThat(confidence).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(confidence.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
    String created = metadata.get("creation-date").stringValue();
    assertThat(created).matches(DATE + "\\.\\d{6}");
    assertThat(LocalDateTime.parse(created).toInstant(ZoneOffset.UTC))
        .isBetween(started, Instant.now());
  }

  /** The confidence of each line. */
  static List<BigDecimal> confidences(String output) {
    return output
        .lines()
        .map(line -> JSON.readTree(line).path("shape-metadata").path("confidence").decimalValue())
        .toList();
  }

  /**
   * Checks the worker-response files of a job.
   *
   * @param files one for each object, in the order of the manifest
   * @param answers for each worker what they said of each object; all workers differ somewhere
   */
  static void checkWorkerResponses(
      List<String> files, List<List<Shape>> answers, String userPool, Instant started) {
    Map<String, List<String>> labelsByWorker = new TreeMap<>();
    Map<String, String> subByWorker = new TreeMap<>();
    for (String file : files) {
      JsonNode root = JSON.readTree(file);
      assertThat(root.propertyNames()).containsExactly("answers");
      assertThat(root.get("answers")).hasSize(answers.size());
      for (JsonNode answer : root.get("answers")) {
        String workerId = answer.path("workerId").stringValue();
        labelsByWorker
            .computeIfAbsent(workerId, id -> new ArrayList<>())
            .add(checkAnswer(answer, userPool, started));
        String sub = answer.at("/workerMetadata/identityData/sub").stringValue();
        assertThat(subByWorker.computeIfAbsent(workerId, id -> sub)).isEqualTo(sub);
      }
    }
    assertThat(labelsByWorker.values())
        .containsExactlyInAnyOrderElementsOf(
            answers.stream().map(said -> said.stream().map(Shape::label).toList()).toList());
  }

  /** Checks one worker's answer to one object and returns its label. */
  private static String checkAnswer(JsonNode answer, String userPool, Instant started) {
    assertThat(answer.propertyNames())
        .containsExactlyInAnyOrder(
            "acceptanceTime",
            "answerContent",
            "submissionTime",
            "timeSpentInSeconds",
            "workerId",
            "workerMetadata");
    Instant accepted = time(answer.get("acceptanceTime"));
    Instant submitted = time(answer.get("submissionTime"));
    assertThat(accepted).isBetween(started, submitted);
    assertThat(submitted).isBefore(Instant.now());
    BigDecimal spent = answer.get("timeSpentInSeconds").decimalValue();
    assertThat(spent.scale()).isLessThanOrEqualTo(3);
    assertThat(Duration.ofMillis(spent.movePointRight(3).longValueExact()))
        .isPositive()
        .isLessThanOrEqualTo(Duration.between(accepted, submitted));
    assertThat(answer.get("workerId").stringValue()).matches("private\\.us-east-1\\.[0-9a-z]{16,}");
    assertThat(answer.get("workerMetadata").propertyNames()).containsExactly("identityData");
    JsonNode identity = answer.at("/workerMetadata/identityData");
    assertThat(identity.propertyNames())
        .containsExactlyInAnyOrder("identityProviderType", "issuer", "sub");
    assertThat(identity.get("identityProviderType").stringValue()).isEqualTo("Cognito");
    assertThat(identity.get("issuer").stringValue())
        .isEqualTo("https://cognito-idp.us-east-1.amazonaws.com/" + userPool);
    assertThat(identity.get("sub").stringValue())
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    JsonNode content = answer.get("answerContent");
    assertThat(content.propertyNames()).containsExactly("crowd-image-classifier");
    JsonNode element = content.get("crowd-image-classifier");
    assertThat(element.propertyNames()).containsExactly("label");
    String label = element.get("label").stringValue();
    assertThat(Arrays.stream(Shape.values()).map(Shape::label)).contains(label);
    return label;
  }

  private static Instant time(JsonNode text) {
    assertThat(text.stringValue()).matches(DATE + "\\.\\d{3}Z");
    return Instant.parse(text.stringValue());
  }

  /** Checks the payload that went into the consolidation. */
  static void checkConsolidationRequest(String file, List<String> sourceRefs, int workers) {
    JsonNode payload = JSON.readTree(file);
    assertThat(payload.isArray()).isTrue();
    assertThat(StreamSupport.stream(payload.spliterator(), false))
        .extracting(object -> object.path("dataObject").path("s3Uri").asString())
        .containsExactlyElementsOf(sourceRefs);
    for (JsonNode object : payload) {
      assertThat(object.propertyNames())
          .containsExactlyInAnyOrder("datasetObjectId", "dataObject", "annotations");
      assertThat(object.get("annotations")).hasSize(workers);
      for (JsonNode annotation : object.get("annotations")) {
        assertThat(annotation.propertyNames())
            .containsExactlyInAnyOrder("workerId", "annotationData");
        JsonNode content = annotation.at("/annotationData/content");
        assertThat(JSON.readTree(content.stringValue()).propertyNames())
            .containsExactly("crowd-image-classifier");
      }
    }
  }
}

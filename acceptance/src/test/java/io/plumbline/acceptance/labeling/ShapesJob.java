package io.plumbline.acceptance.labeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.acceptance.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A labeling job over pictures of shapes, and what a requester does for it. */
final class ShapesJob {

  static final String ATTRIBUTE = "shape";
  static final String USER_POOL = "us-east-1_Plumbline";
  static final String TEAM_GROUP = "labelers";

  /** Another region's, for a request that was made for AWS runs here unchanged. */
  private static final String FUNCTIONS = "arn:aws:lambda:eu-west-1:568282634449:function:";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  private final RequesterClient client;
  private final String key;
  private final String bucket;

  /**
   * @param key makes the names of this job, its bucket and its team differ from others'
   */
  ShapesJob(RequesterClient client, String key) {
    this.client = client;
    this.key = key;
    this.bucket = "shapes-" + key;
  }

  String bucket() {
    return bucket;
  }

  String name() {
    return "Shapes-" + key;
  }

  String title() {
    return "Shapes for " + key;
  }

  String team() {
    return "team-" + key;
  }

  /** The picture's name says nothing of what is on it. */
  static String picture(int index) {
    return "picture-" + index + (index % 2 == 0 ? ".png" : ".jpg");
  }

  /** Draws the pictures and brings everything that a job needs into the bucket. */
  void upload(Path folder, List<Shape> shapes) {
    try {
      Path pictures = Files.createDirectories(folder.resolve("pictures"));
      IntStream.range(0, shapes.size())
          .forEach(index -> shapes.get(index).draw(pictures.resolve(picture(index))));
      client.makeBucket(bucket);
      client.sync(pictures, bucket, "pictures/");
      upload(folder, "input.manifest", String.join("\n", manifest(shapes.size())) + "\n");
      upload(folder, "one.manifest", manifest(1).get(0) + "\n");
      upload(folder, "label-categories.json", labelCategories());
      upload(folder, "template.liquid", template());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void upload(Path folder, String name, String content) throws IOException {
    client.upload(Files.writeString(folder.resolve(name), content), bucket, name);
  }

  /** Lines with fields of the requester's own, which must come back as they are. */
  List<String> manifest(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            index ->
                """
                {"source-ref":"s3://%s/pictures/%s","customer-key":%d,"note":"Größe \\"№%d\\" 図形",\
                "nested":{"list":[1,2.50,null,true],"big":12345678901234567890}}"""
                    .formatted(bucket, picture(index), 42 + index, index))
        .toList();
  }

  private static String labelCategories() {
    String labels =
        Arrays.stream(Shape.values())
            .map(shape -> "{\"label\":\"" + shape.label() + "\"}")
            .collect(Collectors.joining(","));
    return "{\"document-version\":\"2018-11-28\",\"labels\":[" + labels + "]}";
  }

  private static String template() throws IOException {
    try (InputStream in = ShapesJob.class.getResourceAsStream("template.liquid")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The account's one workforce is made by whoever comes first. */
  void ensureWorkforce() {
    if (client.call("ListWorkforces", JSON.createObjectNode()).path("Workforces").isEmpty()) {
      ObjectNode request = JSON.createObjectNode();
      request.put("WorkforceName", "default");
      request.putObject("CognitoConfig").put("UserPool", USER_POOL).put("ClientId", "plumbline");
      String arn = client.call("CreateWorkforce", request).path("WorkforceArn").asString();
      if (!arn.matches("arn:aws:sagemaker:us-east-1:\\d{12}:workforce/default")) {
        throw new AssertionError("not the ARN of a workforce: " + arn);
      }
    }
  }

  /** A team of its own whose members are those of the one group. */
  String createTeam() {
    ObjectNode request = JSON.createObjectNode();
    request.put("WorkteamName", team());
    request.put("Description", "They know shapes.");
    request
        .putArray("MemberDefinitions")
        .addObject()
        .putObject("CognitoMemberDefinition")
        .put("UserPool", USER_POOL)
        .put("UserGroup", TEAM_GROUP)
        .put("ClientId", "plumbline");
    return client.call("CreateWorkteam", request).path("WorkteamArn").asString();
  }

  /** The whole request, as a requester would send it to AWS. */
  ObjectNode request(String jobName, String manifest, String teamArn, int workersPerObject) {
    ObjectNode request = JSON.createObjectNode();
    request.put("LabelingJobName", jobName);
    request.put("LabelAttributeName", ATTRIBUTE);
    request
        .putObject("InputConfig")
        .putObject("DataSource")
        .putObject("S3DataSource")
        .put("ManifestS3Uri", "s3://" + bucket + "/" + manifest);
    request.putObject("OutputConfig").put("S3OutputPath", "s3://" + bucket + "/output/");
    request.put("RoleArn", "arn:aws:iam::111122223333:role/GroundTruth");
    request.put("LabelCategoryConfigS3Uri", "s3://" + bucket + "/label-categories.json");
    ObjectNode task = request.putObject("HumanTaskConfig");
    task.put("WorkteamArn", teamArn);
    task.putObject("UiConfig").put("UiTemplateS3Uri", "s3://" + bucket + "/template.liquid");
    task.put("PreHumanTaskLambdaArn", FUNCTIONS + "PRE-ImageMultiClass");
    task.putArray("TaskKeywords").add("shapes").add("acceptance");
    task.put("TaskTitle", jobName.equals(name()) ? title() : title() + ", " + jobName);
    task.put("TaskDescription", "Choose the shape in the picture.");
    task.put("NumberOfHumanWorkersPerDataObject", workersPerObject);
    task.put("TaskTimeLimitInSeconds", 600);
    task.put("TaskAvailabilityLifetimeInSeconds", 86_400);
    task.put("MaxConcurrentTaskCount", 100);
    task.putObject("AnnotationConsolidationConfig")
        .put("AnnotationConsolidationLambdaArn", FUNCTIONS + "ACS-ImageMultiClass");
    request.putArray("Tags").addObject().put("Key", "project").put("Value", "acceptance");
    return request;
  }

  /**
   * Creates a job.
   *
   * @return its ARN
   */
  String create(String jobName, String manifest, String teamArn, int workersPerObject) {
    ObjectNode request = request(jobName, manifest, teamArn, workersPerObject);
    return client.call("CreateLabelingJob", request).path("LabelingJobArn").asString();
  }

  /** What the output manifest says of each picture. */
  List<Shape> labels() {
    String manifest = "output/" + name() + "/manifests/output/output.manifest";
    return client
        .download(bucket, manifest)
        .lines()
        .map(line -> List.of(Shape.values()).get(JSON.readTree(line).path(ATTRIBUTE).asInt()))
        .toList();
  }

  JsonNode describe(String jobName) {
    return client.call(
        "DescribeLabelingJob", JSON.createObjectNode().put("LabelingJobName", jobName));
  }

  /** Waits for a status and returns the description with it. */
  JsonNode awaitStatus(String jobName, String status) {
    JsonNode[] seen = new JsonNode[1];
    Waiting.until(
        "job " + jobName + " is " + status,
        PATIENCE,
        POLL_INTERVAL,
        () -> {
          seen[0] = describe(jobName);
          String now = seen[0].path("LabelingJobStatus").asString();
          if (now.equals("Failed") && !status.equals("Failed")) {
            throw new AssertionError("the job failed: " + seen[0]);
          }
          return now.equals(status);
        });
    return seen[0];
  }
}

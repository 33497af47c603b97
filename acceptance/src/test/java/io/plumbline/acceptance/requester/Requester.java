package io.plumbline.acceptance.requester;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobStatus;
import software.amazon.awssdk.services.sagemaker.model.MemberDefinition;

/**
 * The clients of one account, and one bucket with what a job of image classification needs. Safe
 * for use by many threads.
 */
public final class Requester implements AutoCloseable {

  /** The classes of every job. */
  public static final List<String> CLASSES = List.of("cat", "dog", "bird");

  /** A worker page that shows the picture, its class and nothing else. */
  public static final String TEMPLATE =
      """
      <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
      <crowd-form>
        <crowd-image-classifier name="crowd-image-classifier" header="Which animal?"
          src="{{ task.input.taskObject | grant_read_access }}"
          categories="{{ task.input.labels | to_json | escape }}">
          <full-instructions header="Animals">Pick the animal.</full-instructions>
          <short-instructions>Pick the animal.</short-instructions>
        </crowd-image-classifier>
      </crowd-form>
      """;

  private static final String FUNCTIONS = "arn:aws:lambda:us-east-1:432418664414:function:";
  private static final String USER_POOL = "us-east-1_Plumbline";
  private static final String CLIENT_ID = "plumbline";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Region REGION = Region.US_EAST_1;

  private final String bucket;
  private final S3Client s3;
  private final SageMakerClient sageMaker;

  /**
   * Makes clients; sends nothing.
   *
   * @param service the endpoint
   * @param bucket where {@link #put} puts
   */
  public Requester(URI service, AwsCredentials key, String bucket) {
    this.bucket = bucket;
    var credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));
    this.s3 =
        S3Client.builder()
            .endpointOverride(service)
            .credentialsProvider(credentials)
            .region(REGION)
            .forcePathStyle(true)
            .build();
    this.sageMaker =
        SageMakerClient.builder()
            .endpointOverride(service)
            .credentialsProvider(credentials)
            .region(REGION)
            .build();
  }

  /** The account's S3 client. */
  public S3Client s3() {
    return s3;
  }

  /** The account's SageMaker client. */
  public SageMakerClient sageMaker() {
    return sageMaker;
  }

  /** Makes the bucket, with the label categories and the template of every job. */
  public void prepareBucket() {
    s3.createBucket(create -> create.bucket(bucket));
    put(
        "labels.json",
        "{\"labels\":[{\"label\":\"cat\"},{\"label\":\"dog\"},{\"label\":\"bird\"}]}");
    put("template.liquid", TEMPLATE);
  }

  /** Makes a work team, and before the first one the account's workforce. */
  public void createTeam(String name) {
    if (sageMaker.listWorkforces(list -> {}).workforces().isEmpty()) {
      sageMaker.createWorkforce(
          create ->
              create
                  .workforceName("default")
                  .cognitoConfig(pool -> pool.userPool(USER_POOL).clientId(CLIENT_ID)));
    }
    sageMaker.createWorkteam(
        create ->
            create
                .workteamName(name)
                .description("A team of the acceptance tests.")
                .memberDefinitions(
                    List.of(
                        MemberDefinition.builder()
                            .cognitoMemberDefinition(
                                group ->
                                    group.userPool(USER_POOL).userGroup(name).clientId(CLIENT_ID))
                            .build())));
  }

  /** Puts a text; gives its S3 URI. */
  public String put(String key, String text) {
    s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text));
    return uri(key);
  }

  /** Puts bytes; gives their S3 URI. */
  public String put(String key, byte[] content) {
    s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
    return uri(key);
  }

  /** The S3 URI of a key. */
  public String uri(String key) {
    return "s3://" + bucket + "/" + key;
  }

  /** The text at a key. */
  public String text(String key) {
    ResponseBytes<GetObjectResponse> object =
        s3.getObjectAsBytes(get -> get.bucket(bucket).key(key));
    return object.asUtf8String();
  }

  /**
   * Creates a job of image classification whose output goes to {@code out/}, one worker per object
   * unless {@code changes} says otherwise.
   */
  public void createJob(
      String name,
      String team,
      String manifest,
      Consumer<CreateLabelingJobRequest.Builder> changes) {
    String account = account(team);
    sageMaker.createLabelingJob(
        create -> {
          create
              .labelingJobName(name)
              .labelAttributeName("animal")
              .roleArn("arn:aws:iam::" + account + ":role/Labeling")
              .labelCategoryConfigS3Uri(uri("labels.json"))
              .inputConfig(
                  input ->
                      input.dataSource(data -> data.s3DataSource(s -> s.manifestS3Uri(manifest))))
              .outputConfig(output -> output.s3OutputPath(uri("out/")))
              .humanTaskConfig(
                  task ->
                      task.workteamArn(teamArn(team))
                          .uiConfig(ui -> ui.uiTemplateS3Uri(uri("template.liquid")))
                          .preHumanTaskLambdaArn(FUNCTIONS + "PRE-ImageMultiClass")
                          .taskTitle("Which animal?")
                          .taskDescription("Pick the animal.")
                          .numberOfHumanWorkersPerDataObject(1)
                          .taskTimeLimitInSeconds(3600)
                          .annotationConsolidationConfig(
                              consolidation ->
                                  consolidation.annotationConsolidationLambdaArn(
                                      FUNCTIONS + "ACS-ImageMultiClass")));
          changes.accept(create);
        });
  }

  /** The job as it stands. */
  public DescribeLabelingJobResponse job(String name) {
    return sageMaker.describeLabelingJob(describe -> describe.labelingJobName(name));
  }

  /** Waits until the job is {@code status}; gives it. */
  public DescribeLabelingJobResponse awaitJob(String name, LabelingJobStatus status) {
    Waiting.until(
        "job " + name + " is " + status,
        PATIENCE,
        POLL_INTERVAL,
        () -> job(name).labelingJobStatus() == status);
    return job(name);
  }

  private String teamArn(String team) {
    return sageMaker
        .describeWorkteam(describe -> describe.workteamName(team))
        .workteam()
        .workteamArn();
  }

  private String account(String team) {
    return teamArn(team).split(":", -1)[4];
  }

  @Override
  public void close() {
    s3.close();
    sageMaker.close();
  }
}

package io.plumbline.benchmarks.service;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ContentClassifier;
import software.amazon.awssdk.services.sagemaker.model.DescribeLabelingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.MemberDefinition;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** The requester's side, through the AWS SDK. Safe for threads. */
public final class RequesterClient implements AutoCloseable {
  private static final String MANIFEST = "input.manifest";
  private static final String LABELS = "labels.json";
  private static final String TEMPLATE = "template.liquid";
  private static final String FUNCTIONS = "arn:aws:lambda:us-east-1:432418664414:function:";

  private static final String POOL = "us-east-1_Plumbline";
  private static final String CLIENT = "plumbline";

  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(10)).build();
  private final S3Client s3;
  private final SageMakerClient sageMaker;

  private RequesterClient(URI service, String region, AwsCredentialsProvider credentials) {
    this.s3 =
        S3Client.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .endpointOverride(service)
            .region(Region.of(region))
            .forcePathStyle(true)
            .build();
    this.sageMaker =
        SageMakerClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .endpointOverride(service)
            .region(Region.of(region))
            .build();
  }

  /** With the credentials that the SDK finds (environment, profile). */
  public static RequesterClient ofEnvironment(URI service, String region) {
    return new RequesterClient(service, region, DefaultCredentialsProvider.builder().build());
  }

  /** With the credentials that the first start of a service has left in its data folder. */
  public static RequesterClient ofDataFolder(URI service, String region, Path data) {
    ProfileFile profiles =
        ProfileFile.builder()
            .content(data.resolve("aws-credentials"))
            .type(ProfileFile.Type.CREDENTIALS)
            .build();
    return new RequesterClient(
        service,
        region,
        ProfileCredentialsProvider.builder().profileFile(profiles).profileName("default").build());
  }

  /**
   * Makes a workforce and a work team, if they are missing.
   *
   * @return the team's ARN
   */
  public String team(String name) {
    try {
      return sageMaker
          .describeWorkteam(request -> request.workteamName(name))
          .workteam()
          .workteamArn();
    } catch (SageMakerException e) {
      return createTeam(name);
    }
  }

  private String createTeam(String name) {
    if (sageMaker.listWorkforces(request -> {}).workforces().isEmpty()) {
      sageMaker.createWorkforce(
          request ->
              request
                  .workforceName("default")
                  .cognitoConfig(pool -> pool.userPool(POOL).clientId(CLIENT)));
    }
    MemberDefinition group =
        MemberDefinition.builder()
            .cognitoMemberDefinition(pool -> pool.userPool(POOL).clientId(CLIENT).userGroup(name))
            .build();
    return sageMaker
        .createWorkteam(
            request ->
                request
                    .workteamName(name)
                    .description("Made by a benchmark")
                    .memberDefinitions(group))
        .workteamArn();
  }

  /** Puts small pictures {@code images/image-1.png} and on into a bucket. */
  public void uploadImages(String bucket, int count) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
    RequestBody content = RequestBody.fromBytes(png.toByteArray());
    for (int image = 1; image <= count; image++) {
      String key = "images/image-" + image + ".png";
      s3.putObject(request -> request.bucket(bucket).key(key), content);
    }
  }

  /** Puts manifest, labels and template into a bucket, which is made if it is missing. */
  public void upload(String bucket, Path manifest) {
    try {
      s3.createBucket(request -> request.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException e) {
      // What was wanted.
    }
    s3.putObject(request -> request.bucket(bucket).key(MANIFEST), RequestBody.fromFile(manifest));
    put(
        bucket,
        LABELS,
        """
        {"document-version": "2018-11-28", "labels": [{"label": "Mountains"}, {"label": "Coast"},
          {"label": "Desert"}, {"label": "Forest"}]}
        """);
    put(
        bucket,
        TEMPLATE,
        """
        <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
        <crowd-form>
          <crowd-image-classifier name="crowd-image-classifier" header="What is shown?"
              src="{{ task.input.taskObject | grant_read_access }}"
              categories="{{ task.input.labels | to_json | escape }}">
            <full-instructions header="Instructions">Choose what is shown.</full-instructions>
            <short-instructions>Choose what is shown.</short-instructions>
          </crowd-image-classifier>
        </crowd-form>
        """);
  }

  /**
   * Creates an image classification job over the uploaded manifest, whose title is its name.
   *
   * @param workersPerObject answers that each object needs, 1 to 9
   * @param concurrency objects of a batch, 1 to 5000
   */
  public void createJob(
      String name, String bucket, String workteamArn, int workersPerObject, int concurrency) {
    String folder = "s3://" + bucket + "/";
    sageMaker.createLabelingJob(
        job ->
            job.labelingJobName(name)
                .labelAttributeName("label")
                .roleArn("arn:aws:iam::123456789012:role/benchmark")
                .labelCategoryConfigS3Uri(folder + LABELS)
                .inputConfig(
                    input ->
                        input
                            .dataSource(
                                source ->
                                    source.s3DataSource(
                                        s3Data -> s3Data.manifestS3Uri(folder + MANIFEST)))
                            .dataAttributes(
                                attributes ->
                                    attributes.contentClassifiers(
                                        ContentClassifier
                                            .FREE_OF_PERSONALLY_IDENTIFIABLE_INFORMATION)))
                .outputConfig(output -> output.s3OutputPath(folder + "output/"))
                .humanTaskConfig(
                    task ->
                        task.workteamArn(workteamArn)
                            .uiConfig(ui -> ui.uiTemplateS3Uri(folder + TEMPLATE))
                            .preHumanTaskLambdaArn(FUNCTIONS + "PRE-ImageMultiClass")
                            .annotationConsolidationConfig(
                                acs ->
                                    acs.annotationConsolidationLambdaArn(
                                        FUNCTIONS + "ACS-ImageMultiClass"))
                            .taskTitle(name)
                            .taskDescription("Made by a benchmark")
                            .numberOfHumanWorkersPerDataObject(workersPerObject)
                            .taskTimeLimitInSeconds(3600)
                            .maxConcurrentTaskCount(concurrency)));
  }

  /** Status and counters of a job, for a person. */
  public String progress(String name) {
    DescribeLabelingJobResponse job =
        sageMaker.describeLabelingJob(request -> request.labelingJobName(name));
    return name + " " + job.labelingJobStatusAsString() + ", " + job.labelCounters();
  }

  /** Stops the job. */
  public void stopJob(String name) {
    sageMaker.stopLabelingJob(request -> request.labelingJobName(name));
  }

  private void put(String bucket, String key, String text) {
    s3.putObject(
        request -> request.bucket(bucket).key(key),
        RequestBody.fromString(text, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    s3.close();
    sageMaker.close();
    http.close();
  }
}

package io.plumbline.benchmarks.job;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ContentClassifier;

/**
 * The requester's side, through the AWS SDK; credentials come from where the SDK looks for them
 * (environment, profile). Safe for threads.
 */
final class RequesterClient implements AutoCloseable {
  private static final String MANIFEST = "input.manifest";
  private static final String LABELS = "labels.json";
  private static final String TEMPLATE = "template.liquid";
  private static final String FUNCTIONS = "arn:aws:lambda:us-east-1:432418664414:function:";

  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(10)).build();
  private final S3Client s3;
  private final SageMakerClient sageMaker;

  RequesterClient(URI service, String region) {
    this.s3 =
        S3Client.builder()
            .httpClient(http)
            .endpointOverride(service)
            .region(Region.of(region))
            .forcePathStyle(true)
            .build();
    this.sageMaker =
        SageMakerClient.builder()
            .httpClient(http)
            .endpointOverride(service)
            .region(Region.of(region))
            .build();
  }

  /** Puts manifest, labels and template into a bucket, which is made if it is missing. */
  void upload(String bucket, Path manifest) {
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
        {"document-version": "2018-11-28", "labels": [{"label": "Mountains"}, {"label": "Coast"}]}
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

  /** Creates an image classification job over the uploaded manifest, whose title is its name. */
  void createJob(String name, String bucket, String workteamArn) {
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
                            .numberOfHumanWorkersPerDataObject(1)
                            .taskTimeLimitInSeconds(3600)
                            .maxConcurrentTaskCount(1000)));
  }

  /** Stops the job. */
  void stopJob(String name) {
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

package io.plumbline.acceptance.labeling;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.RunningPlumbline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import tools.jackson.databind.JsonNode;

/**
 * The AWS SDK for Java, version 2. The endpoint is an address and not {@code localhost}: before a
 * name it would put the bucket's, and Java resolves no {@code bucket.localhost}.
 */
final class AwsSdkForJava implements RequesterClient {

  private final S3Client s3;
  private final SageMakerClient sageMaker;

  AwsSdkForJava(RunningPlumbline plumbline) {
    AwsCredentials key = plumbline.credentials();
    var credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey()));
    URI endpoint = URI.create("http://127.0.0.1:" + plumbline.port());
    this.s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    this.sageMaker =
        SageMakerClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @Override
  public String name() {
    return "java";
  }

  @Override
  public void makeBucket(String bucket) {
    s3.createBucket(request -> request.bucket(bucket));
  }

  @Override
  public void sync(Path folder, String bucket, String prefix) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> upload(file, bucket, prefix + folder.relativize(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void upload(Path file, String bucket, String key) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
  }

  @Override
  public String download(String bucket, String key) {
    return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
        .asString(StandardCharsets.UTF_8);
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  /** The SDK has a method and a request class for each operation; they are found by its name. */
  @Override
  public JsonNode call(String operation, JsonNode request) {
    String method = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    try {
      Class<?> type =
          Class.forName("software.amazon.awssdk.services.sagemaker.model." + operation + "Request");
      Method builder = type.getMethod("builder");
      Object sent = SdkPojoJson.read(request, (SdkPojo) builder.invoke(null));
      Object answer = SageMakerClient.class.getMethod(method, type).invoke(sageMaker, sent);
      return SdkPojoJson.write((SdkPojo) answer);
    } catch (InvocationTargetException e) {
      // The other clients' messages begin with the error's code.
      String code =
          e.getCause() instanceof AwsServiceException refused
              ? refused.awsErrorDetails().errorCode()
              : "no answer";
      throw new IllegalStateException(operation + " failed: " + code + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(operation + " failed: " + e.getCause(), e);
    }
  }
}

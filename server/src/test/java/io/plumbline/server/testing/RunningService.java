package io.plumbline.server.testing;

import io.plumbline.server.PlumblineApplication;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.accesskey.NewAccessKey;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** The whole service on a free port of this machine, with a data folder of its own. */
public final class RunningService implements AutoCloseable {

  public static final String ACCOUNT = "111122223333";

  private final Path data;
  private final PlumblineSettings settings;
  private final ConfigurableApplicationContext context;
  private final NewAccessKey key;

  private RunningService(Path data) {
    this.data = data;
    this.settings =
        new SettingsLoader(Map.of(), data)
            .load(Map.of("port", "0", "data", data.resolve("data").toString()));
    this.context = PlumblineApplication.start(settings, WebApplicationType.SERVLET);
    this.key = bean(AccessKeyService.class).create(ACCOUNT, "for tests");
  }

  public static RunningService start() {
    try {
      return new RunningService(Files.createTempDirectory("plumbline-test"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public PlumblineSettings settings() {
    return settings;
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  public URI address() {
    return URI.create("http://localhost:" + port());
  }

  public URI address(String pathAndQuery) {
    return URI.create(address() + pathAndQuery);
  }

  /** A key of {@link #ACCOUNT} that the service knows. */
  public AwsBasicCredentials credentials() {
    return AwsBasicCredentials.create(key.key().accessKeyId(), key.secretAccessKey());
  }

  public S3Client s3(AwsBasicCredentials credentials) {
    return S3Client.builder()
        .endpointOverride(address())
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(provider(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  public S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(address())
        .region(Region.US_EAST_1)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .credentialsProvider(provider(credentials()))
        .build();
  }

  public SageMakerClient sageMaker(AwsBasicCredentials credentials) {
    return SageMakerClient.builder()
        .endpointOverride(address())
        .region(Region.US_EAST_1)
        .credentialsProvider(provider(credentials))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static AwsCredentialsProvider provider(AwsBasicCredentials credentials) {
    return StaticCredentialsProvider.create(credentials);
  }

  @Override
  public void close() throws IOException {
    context.close();
    FileSystemUtils.deleteRecursively(data);
  }
}

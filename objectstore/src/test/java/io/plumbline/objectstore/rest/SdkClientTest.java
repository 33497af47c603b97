package io.plumbline.objectstore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.objectstore.embedded.EmbeddedObjectStore;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The AWS SDK with the settings it has by default: chunked bodies with trailing checksums. */
class SdkClientTest {
  private static final String BUCKET = "photos";

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);

  @TempDir Path folder;
  private EmbeddedObjectStore store;
  private TestServer server;
  private S3Client s3;

  @BeforeEach
  void start() throws LifecycleException {
    store = EmbeddedObjectStore.open(database.get(), folder.resolve("store"), Clock.systemUTC());
    server = new TestServer(store, folder);
    s3 =
        S3Client.builder()
            .endpointOverride(server.uri())
            .region(Region.EU_WEST_1)
            .forcePathStyle(true)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("123456789012", "secret")))
            .build();
    s3.createBucket(request -> request.bucket(BUCKET));
  }

  @AfterEach
  void stop() throws LifecycleException {
    s3.close();
    server.close();
    store.close();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource(
      value = ChecksumAlgorithm.class,
      names = {"CRC32", "SHA1", "SHA256"})
  void checksums_areStoredAndVerifiedOnTheWayBack(ChecksumAlgorithm algorithm) {
    byte[] bytes = bytes(200_000);
    s3.putObject(
        request -> request.bucket(BUCKET).key("k").checksumAlgorithm(algorithm),
        RequestBody.fromInputStream(new ByteArrayInputStream(bytes), bytes.length));

    ResponseBytes<GetObjectResponse> read =
        s3.getObject(
            request -> request.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED),
            ResponseTransformer.toBytes());
    assertThat(read.asByteArray()).isEqualTo(bytes);
    assertThat(
            s3.getObjectAttributes(
                    request ->
                        request
                            .bucket(BUCKET)
                            .key("k")
                            .objectAttributes(
                                ObjectAttributes.CHECKSUM, ObjectAttributes.OBJECT_SIZE))
                .checksum()
                .checksumTypeAsString())
        .isEqualTo("FULL_OBJECT");
  }

  @Test
  void multipart_withTheChecksumsOfTheSdk() {
    String id =
        s3.createMultipartUpload(
                request ->
                    request.bucket(BUCKET).key("k").checksumAlgorithm(ChecksumAlgorithm.SHA256))
            .uploadId();
    UploadPartResponse part =
        s3.uploadPart(
            request ->
                request
                    .bucket(BUCKET)
                    .key("k")
                    .uploadId(id)
                    .partNumber(1)
                    .checksumAlgorithm(ChecksumAlgorithm.SHA256),
            RequestBody.fromBytes(bytes(100_000)));
    CompletedPart completed =
        CompletedPart.builder()
            .partNumber(1)
            .eTag(part.eTag())
            .checksumSHA256(part.checksumSHA256())
            .build();

    assertThat(
            s3.completeMultipartUpload(
                    request ->
                        request
                            .bucket(BUCKET)
                            .key("k")
                            .uploadId(id)
                            .multipartUpload(all -> all.parts(completed)))
                .checksumSHA256())
        .endsWith("-1");
    assertThat(
            s3.getObject(request -> request.bucket(BUCKET).key("k"), ResponseTransformer.toBytes())
                .asByteArray())
        .isEqualTo(bytes(100_000));
  }

  @Test
  void paginators_goThroughAllPages() {
    for (int i = 0; i < 5; i++) {
      String key = "folder " + i + "/사진.png";
      s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString("x"));
    }

    assertThat(s3.listObjectsV2Paginator(request -> request.bucket(BUCKET).maxKeys(2)).contents())
        .hasSize(5);
    assertThat(
            s3.listObjectsV2Paginator(request -> request.bucket(BUCKET).delimiter("/").maxKeys(2))
                .commonPrefixes())
        .extracting(prefix -> prefix.prefix())
        .isEqualTo(List.of("folder 0/", "folder 1/", "folder 2/", "folder 3/", "folder 4/"));
  }

  @Test
  void errors_areTheSdksOwnTypes() {
    assertThatThrownBy(
            () ->
                s3.getObject(
                    request -> request.bucket(BUCKET).key("nothing"),
                    ResponseTransformer.toBytes()))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.listObjectsV2(request -> request.bucket("no-such-bucket")))
        .isInstanceOf(NoSuchBucketException.class);
    assertThatThrownBy(() -> s3.headBucket(request -> request.bucket("no-such-bucket")))
        .isInstanceOf(NoSuchBucketException.class);
  }
}

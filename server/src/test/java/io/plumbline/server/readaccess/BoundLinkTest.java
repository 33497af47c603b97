package io.plumbline.server.readaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.objectstore.S3Location;
import io.plumbline.server.testing.Http;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Links of worker pages whose team has {@code IamPolicyConstraints.SourceIp} enabled. */
@ExtendWith(RunningServiceExtension.class)
class BoundLinkTest {

  private static final S3Location PHOTO = new S3Location("bound-links", "photo 1.txt");

  private final RunningService service;

  BoundLinkTest(RunningService service) {
    this.service = service;
  }

  @BeforeEach
  void upload() {
    try (S3Client s3 = service.s3(service.credentials())) {
      if (s3.listBuckets().buckets().stream()
          .noneMatch(bucket -> bucket.name().equals(PHOTO.bucket()))) {
        s3.createBucket(request -> request.bucket(PHOTO.bucket()));
      }
      s3.putObject(
          request -> request.bucket(PHOTO.bucket()).key(PHOTO.key()),
          RequestBody.fromString("a photo"));
    }
  }

  @Test
  void linkOfThisAddress_reads() {
    HttpResponse<byte[]> answer = Http.get(link("127.0.0.1"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Http.text(answer)).isEqualTo("a photo");
  }

  @Test
  void linkOfAnotherAddress_isRefused_evenIfItIsRewritten() {
    URI link = link("192.0.2.7");

    assertThat(Http.get(link).statusCode()).isEqualTo(403);
    URI rewritten = URI.create(link.toString().replace("192.0.2.7", "127.0.0.1"));
    assertThat(Http.text(Http.get(rewritten))).contains("SignatureDoesNotMatch");
  }

  private URI link(String address) {
    return service
        .bean(ReadAccess.class)
        .link(
            RunningService.ACCOUNT,
            PHOTO,
            new LinkReader(URI.create("http://127.0.0.1:" + service.port()), Optional.of(address)),
            Duration.ofMinutes(5));
  }
}

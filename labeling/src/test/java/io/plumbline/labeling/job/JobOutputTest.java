package io.plumbline.labeling.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.objectstore.S3Location;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobOutputTest {

  private static final Instant TIME = Instant.parse("2024-01-02T03:04:05.678Z");

  @Test
  void layout_isTheDocumentedOne() {
    JobOutput output = new JobOutput(S3Location.parse("s3://out/prefix"), "My-Job");
    assertThat(output.outputManifest().uri())
        .isEqualTo("s3://out/prefix/My-Job/manifests/output/output.manifest");
    assertThat(output.workerResponse(1, 7, TIME).uri())
        .isEqualTo(
            "s3://out/prefix/My-Job/annotations/worker-response/iteration-1/7/2024-01-02_03:04:05.json");
    assertThat(output.consolidationRequest(2, TIME).uri())
        .isEqualTo(
            "s3://out/prefix/My-Job/annotations/consolidated-annotation/consolidation-request/iteration-2/2024-01-02_03:04:05.json");
    assertThat(output.intermediateManifest(3).uri())
        .isEqualTo("s3://out/prefix/My-Job/annotations/intermediate/3/annotations.json");
  }

  @Test
  void trailingSlash_givesNoDoubleSlash() {
    assertThat(new JobOutput(S3Location.parse("s3://out/a/"), "j").outputManifest().key())
        .isEqualTo("a/j/manifests/output/output.manifest");
    assertThat(new JobOutput(S3Location.parse("s3://out"), "j").outputManifest().key())
        .isEqualTo("j/manifests/output/output.manifest");
  }
}

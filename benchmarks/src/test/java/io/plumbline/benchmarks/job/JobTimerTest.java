package io.plumbline.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmarks.FakeService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JobTimerTest {
  @TempDir private Path folder;
  private final PrintStream standardOut = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void giveCredentials() {
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void takeCredentialsAway() {
    System.setOut(standardOut);
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void job_serviceWithATask_printsTimesAndHeapAndStopsTheJob() throws IOException {
    try (FakeService service = new FakeService(1)) {
      Path signIns = service.signIns(folder, 1);

      int exit =
          new CommandLine(new JobTimer())
              .execute(
                  "--url", service.address().toString(),
                  "--workteam-arn",
                      "arn:aws:sagemaker:us-east-1:123456789012:workteam/private-crowd/t",
                  "--sign-ins", signIns.toString(),
                  "--bucket", "big",
                  "--lines", "1000",
                  "--images", "1",
                  "--timeout-s", "30");

      assertThat(exit).isZero();
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .matches(
              "(?s)1000 lines: CreateLabelingJob [\\d.]+ s, first task [\\d.]+ s, peak heap 286 MiB\\s*");
      assertThat(service.requests())
          .containsExactly(
              "PUT /big",
              "PUT /big/input.manifest",
              "PUT /big/labels.json",
              "PUT /big/template.liquid",
              "PUT /big/images/image-1.png",
              "SageMaker.CreateLabelingJob",
              "SageMaker.StopLabelingJob");
    }
  }
}

package io.plumbline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.workforce.SignInResult;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.setup.SignIn;
import io.plumbline.server.setup.SignInsFile;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample, with pictures in place so that nothing needs to be painted. */
@ExtendWith(RunningServiceExtension.class)
class DemoTest {

  private final RunningService service;

  DemoTest(RunningService service) {
    this.service = service;
  }

  @Test
  void prepare_makesTheSampleOnce() throws IOException {
    ObjectStore store = service.bean(ObjectStore.class);
    putPictures(store);
    List<String> progress = new ArrayList<>();

    service.bean(Demo.class).prepare(progress::add);
    List<SignIn> signIns = SignInsFile.in(service.settings().data()).read();
    String jobId = jobId();
    service.bean(Demo.class).prepare(progress::add);

    assertThat(progress).isEmpty();
    assertThat(SignInsFile.in(service.settings().data()).read()).isEqualTo(signIns);
    assertThat(jobId()).isEqualTo(jobId);
    assertThat(text(store, "landscapes.manifest").lines())
        .hasSize(DemoPhotos.COUNT)
        .first()
        .isEqualTo("{\"source-ref\":\"s3://plumbline-demo/photos/landscape-01.jpg\"}");
    assertThat(text(store, "template.liquid")).contains("<crowd-image-classifier");
  }

  @Test
  void workers_canSignInAtOnce() throws IOException {
    putPictures(service.bean(ObjectStore.class));
    service.bean(Demo.class).prepare(line -> {});

    for (String worker : DemoTeam.WORKERS) {
      SignIn signIn =
          SignInsFile.in(service.settings().data()).read().stream()
              .filter(known -> known.username().equals(worker))
              .findFirst()
              .orElseThrow();
      assertThat(
              service
                  .bean(WorkerSignIn.class)
                  .authenticate(worker, signIn.password(), InetAddress.getLoopbackAddress()))
          .isInstanceOf(SignInResult.Accepted.class)
          .extracting("mustChangePassword")
          .isEqualTo(false);
    }
  }

  private String jobId() {
    return service.bean(LabelingJobs.class).describe(RunningService.ACCOUNT, DemoJob.NAME).id();
  }

  private static void putPictures(ObjectStore store) {
    if (!store.bucketExists(DemoBucket.NAME)) {
      store.createBucket(DemoBucket.NAME, RunningService.ACCOUNT);
    }
    for (int i = 1; i <= DemoPhotos.COUNT; i++) {
      store.putBytes(
          new S3Location(DemoBucket.NAME, "photos/landscape-%02d.jpg".formatted(i)),
          new byte[] {1},
          "image/jpeg");
    }
  }

  private static String text(ObjectStore store, String key) {
    return new String(
        store.readBytes(new S3Location(DemoBucket.NAME, key), 100_000), StandardCharsets.UTF_8);
  }
}

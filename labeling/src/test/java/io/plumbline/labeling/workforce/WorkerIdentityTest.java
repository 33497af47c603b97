package io.plumbline.labeling.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkerIdentityTest {

  private static final String SUB = "0d4ff1a7-9f0c-4a4e-8d7e-6a2f0f2f7c11";

  @Test
  void identity_hasTheFormOfWorkerResponseFiles() {
    WorkerIdentity identity = WorkerIdentity.of(worker(SUB, "eu-west-1_Abc123"), "us-east-1");

    assertThat(identity.workerId()).matches("private\\.us-east-1\\.[0-9a-f]{16}");
    assertThat(identity.identityProviderType()).isEqualTo("Cognito");
    assertThat(identity.issuer())
        .isEqualTo("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123");
    assertThat(identity.sub()).isEqualTo(SUB);
  }

  @Test
  void workerId_isTheSameForTheSameWorkerOnly() {
    WorkerIdentity identity = WorkerIdentity.of(worker(SUB, "us-east-1_A"), "us-east-1");

    assertThat(WorkerIdentity.of(worker(SUB, "us-east-1_A"), "us-east-1")).isEqualTo(identity);
    assertThat(
            WorkerIdentity.of(
                    worker("1d4ff1a7-9f0c-4a4e-8d7e-6a2f0f2f7c11", "us-east-1_A"), "us-east-1")
                .workerId())
        .isNotEqualTo(identity.workerId());
  }

  private static Worker worker(String id, String pool) {
    return new Worker(id, "111122223333", pool, new Username("ann"), "Ann", false, Instant.EPOCH);
  }
}

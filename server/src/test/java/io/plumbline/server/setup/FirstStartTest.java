package io.plumbline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.workforce.SignInResult;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.server.accesskey.AccessKeyService;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningServiceExtension.class)
class FirstStartTest {

  private final RunningService service;
  private final Path data;

  FirstStartTest(RunningService service) {
    this.service = service;
    this.data = service.settings().data();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws-credentials", "sign-ins.json", "master.key"})
  void files_areForTheirOwnerOnly(String name) throws IOException {
    assertThat(permissions(data.resolve(name))).isEqualTo("rw-------");
    assertThat(permissions(data)).isEqualTo("rwx------");
  }

  @Test
  void credentials_areAKeyThatIsKnown() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("aws-credentials"));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("[default]");
    String id = lines.get(1).replace("aws_access_key_id = ", "");
    assertThat(service.bean(AccessKeyService.class).find(id))
        .get()
        .satisfies(
            key -> {
              assertThat(lines.get(2))
                  .isEqualTo("aws_secret_access_key = " + key.secretAccessKey());
              assertThat(key.key().accountId()).isEqualTo(RunningService.ACCOUNT);
            });
  }

  @Test
  void administrator_canSignIn_andMustChooseAPassword() throws IOException {
    SignIn administrator = SignInsFile.in(data).read().get(0);

    assertThat(administrator.role()).isEqualTo("administrator");
    assertThat(
            service
                .bean(WorkerSignIn.class)
                .authenticate(
                    administrator.username(),
                    administrator.password(),
                    InetAddress.getLoopbackAddress()))
        .isInstanceOf(SignInResult.Accepted.class)
        .extracting("mustChangePassword")
        .isEqualTo(true);
  }

  @Test
  void administrator_isOutsideTheRequestersAccount() {
    assertThat(service.bean(Workforces.class).find(FirstStart.OPERATOR_ACCOUNT)).isPresent();
  }

  @Test
  void run_changesNothingTheSecondTime() throws IOException {
    Path credentials = data.resolve("aws-credentials");
    Path signIns = data.resolve("sign-ins.json");
    FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(credentials, longAgo);
    Files.setLastModifiedTime(signIns, longAgo);

    service.bean(FirstStart.class).run();

    assertThat(Files.getLastModifiedTime(credentials)).isEqualTo(longAgo);
    assertThat(Files.getLastModifiedTime(signIns)).isEqualTo(longAgo);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}

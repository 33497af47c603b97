package io.plumbline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmarks.FakeService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkerLoadTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Test
  void workers_closedLoop_submitAllTasksAndLogEachAcknowledgement() throws IOException {
    try (FakeService service = new FakeService(300)) {
      Path signIns = service.signIns(folder, 25);

      int exit = run(service, signIns, "--think-ms", "1");

      assertThat(exit).isZero();
      assertThat(service.submitted()).hasSize(300);
      assertThat(acknowledged()).isEqualTo(service.submitted());
      assertThat(report().path("accepted").asLong()).isEqualTo(300);
      assertThat(report().path("callsMillis").path("submit").path("count").asLong()).isEqualTo(300);
      assertThat(report().path("errors").isEmpty()).isTrue();
    }
  }

  @Test
  void workers_openLoop_submitAllTasksFromTheSchedule() throws IOException {
    try (FakeService service = new FakeService(60)) {
      Path signIns = service.signIns(folder, 10);

      int exit = run(service, signIns, "--rate", "500");

      assertThat(exit).isZero();
      assertThat(acknowledged()).hasSize(60).isEqualTo(service.submitted());
      assertThat(report().path("callsMillis").path("submit from schedule").path("count").asLong())
          .isEqualTo(60);
    }
  }

  @Test
  void workers_answersLost_submitTheSameAgainUntilAcknowledged() throws IOException {
    try (FakeService service = new FakeService(100)) {
      Path signIns = service.signIns(folder, 10);
      service.loseAnswers(7);

      run(service, signIns, "--think-ms", "1");

      assertThat(acknowledged()).hasSize(100).isEqualTo(service.submitted());
      assertThat(report().path("errors").propertyNames())
          .anyMatch(name -> name.startsWith("submit "));
    }
  }

  @Test
  void workers_secondRun_signInWithTheChosenPasswords() throws IOException {
    try (FakeService service = new FakeService(40)) {
      Path signIns = service.signIns(folder, 4);
      run(service, signIns, "--think-ms", "1");

      int exit = run(service, signIns, "--think-ms", "1");

      assertThat(exit).isZero();
      assertThat(report().path("errors").toString()).contains("sign-in 401 NotSignedIn");
    }
  }

  @Test
  void workers_moreThanSignIns_isRefused() throws IOException {
    try (FakeService service = new FakeService(1)) {
      Path signIns = service.signIns(folder, 2);

      int exit =
          new CommandLine(new WorkerLoad())
              .execute("--sign-ins", signIns.toString(), "--workers", "3");

      assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    }
  }

  private int run(FakeService service, Path signIns, String... more) throws IOException {
    int workers = SignIns.read(signIns).size();
    CommandLine command = new CommandLine(new WorkerLoad());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--url",
                service.address().toString(),
                "--sign-ins",
                signIns.toString(),
                "--workers",
                Integer.toString(workers),
                "--warm-up-s",
                "0",
                "--duration-s",
                "30",
                "--until-empty",
                "--acknowledgements",
                folder.resolve("acknowledgements.jsonl").toString(),
                "--json",
                folder.resolve("report.json").toString()));
    arguments.addAll(List.of(more));
    return command.execute(arguments.toArray(String[]::new));
  }

  private Map<String, String> acknowledged() throws IOException {
    Map<String, String> answers = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("acknowledgements.jsonl"))) {
      JsonNode entry = JSON.readTree(line);
      String earlier =
          answers.put(entry.path("assignmentId").asString(), entry.path("answer").toString());
      assertThat(earlier).as("acknowledged twice: %s", line).isNull();
    }
    return answers;
  }

  private JsonNode report() throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("report.json")));
  }
}

package io.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.workforce.BuiltInPool;
import io.plumbline.labeling.workforce.MemberDefinition;
import io.plumbline.labeling.workforce.NewWorkteam;
import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.PlumblineApplication;
import io.plumbline.server.config.SettingsLoader;
import io.plumbline.server.setup.SignIn;
import io.plumbline.server.setup.SignInsFile;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** The commands in this process, on the data of a running service. */
@ExtendWith(RunningServiceExtension.class)
class CommandsTest {

  private final RunningService service;

  CommandsTest(RunningService service) {
    this.service = service;
  }

  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void accessKey_isMade_listed_turnedOffAndOn() {
    Outcome created = run("access-key", "create", "--description", "night shift");
    assertThat(created.out())
        .matches(
            "(?s)\\[default]\naws_access_key_id = PLUM\\w{16}\naws_secret_access_key = \\S{40}\n");
    String id = created.out().replaceAll("(?s).*aws_access_key_id = (\\w+).*", "$1");
    String secret = created.out().replaceAll("(?s).*aws_secret_access_key = (\\S+).*", "$1");

    assertThat(run("access-key", "disable", id).out())
        .isEqualToIgnoringNewLines(id + " is disabled");
    assertThat(line(run("access-key", "list"), id)).contains("disabled").contains("night shift");
    assertThat(run("access-key", "enable", id).out()).isEqualToIgnoringNewLines(id + " is enabled");
    Outcome list = run("access-key", "list");
    assertThat(line(list, id)).contains("enabled").contains(RunningService.ACCOUNT);
    assertThat(list.out()).doesNotContain(secret);
  }

  @Test
  void unknownAccessKey_isNamed() {
    Outcome outcome = run("access-key", "disable", "PLUMNOTHERE");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("there is no access key PLUMNOTHERE");
  }

  @Test
  void worker_isAdded_listed_turnedOffAndOn_andGetsANewPassword() {
    String team = makeTeam();
    String name = "w" + UUID.randomUUID().toString().substring(0, 8);

    Outcome added = run("worker", "add", name, "--team", team, "--name", "Dora Diaz");
    assertThat(added.exitCode()).isZero();
    assertThat(added.out()).contains(name + " is in team " + team).contains("one-time password");
    assertThat(line(run("worker", "list"), name))
        .contains("Dora Diaz")
        .contains("enabled")
        .contains(team);
    assertThat(run("worker", "disable", name).out()).contains(name + " is disabled");
    assertThat(line(run("worker", "list"), name)).contains("disabled");
    assertThat(run("worker", "enable", name).out()).contains(name + " is enabled");
    assertThat(run("worker", "reset-password", name).out()).contains("one-time password");
  }

  @Test
  void workers_areAddedFromAFile_andTheirPasswordsWrittenForTheOwnerOnly(@TempDir Path folder)
      throws IOException {
    String team = makeTeam();
    String prefix = "w" + UUID.randomUUID().toString().substring(0, 8);
    Path list = folder.resolve("workers.csv");
    Files.writeString(
        list,
        """
        # The night shift
        %1$s-ann , Ann Adams, the elder

        %1$s-bob
        """
            .formatted(prefix));
    Path passwords = folder.resolve("passwords.json");

    Outcome added = addFrom(list, team, passwords);

    assertThat(added.err()).isEmpty();
    assertThat(added.out())
        .contains("2 of 2 workers are in team " + team)
        .contains("2 are new; their one-time passwords are in " + passwords);
    assertThat(line(run("worker", "list"), prefix + "-ann")).contains("Ann Adams, the elder", team);
    List<SignIn> signIns = SignInsFile.at(passwords).read();
    assertThat(signIns)
        .extracting(SignIn::username)
        .containsExactly(prefix + "-ann", prefix + "-bob");
    assertThat(signIns)
        .allMatch(signIn -> signIn.oneTime() && added.out().indexOf(signIn.password()) < 0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");

    assertThat(addFrom(list, team, passwords).out()).contains("nobody is new");
    assertThat(SignInsFile.at(passwords).read()).isEqualTo(signIns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ann/ben/ANN        | line 3: "ANN" stands on line 1 already
          ann/two words      | line 2: a username has 1 to 128 characters
          '# nobody/'        | names nobody; write one worker a line
          ,Name without user  | line 1: a username has 1 to 128 characters
          """)
  void mistakeInAFileOfWorkers_isSaidWithItsLine_andNobodyIsAdded(
      String content, String message, @TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("workers.csv"), content.replace('/', '\n'));
    Path passwords = folder.resolve("passwords.json");

    Outcome outcome = addFrom(list, makeTeam(), passwords);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(message).doesNotContain("Exception");
    assertThat(passwords).doesNotExist();
  }

  private Outcome addFrom(Path list, String team, Path passwords) {
    return run(
        "worker",
        "add",
        "--from",
        list.toString(),
        "--team",
        team,
        "--sign-ins",
        passwords.toString());
  }

  @Test
  void unknownTeam_isSaidInASentence() {
    Outcome outcome = run("worker", "add", "somebody", "--team", "nowhere");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("plumbline: there is no work team \"nowhere\"")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo", "health"})
  void badSetting_isSaidInASentence(String command) {
    Outcome outcome = run(command, "--port", "high");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "plumbline: option --port: \"high\" is not a port number from 0 to 65535");
  }

  @Test
  void folderThatIsServed_isSaidInASentence() {
    Outcome outcome =
        new Commands(PlumblineApplication::start)
            .run("serve", "--port", "0", "--data", service.settings().data().toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("is in use by another plumbline process")
        .doesNotContain("Exception");
  }

  @Test
  void commandOfItsOwnProcess_worksBesideTheRunningService() {
    Outcome outcome =
        new Commands(PlumblineApplication::start)
            .run("access-key", "list", "--data", service.settings().data().toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(line(outcome, service.credentials().accessKeyId())).contains("for tests");
  }

  @Test
  void health_asksTheRunningService() {
    assertThat(run("health", "--port", String.valueOf(service.port())).out()).contains("\"UP\"");

    Outcome nothing = run("health", "--port", "1");
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.out()).contains("nothing answers at http://localhost:1/");
  }

  @Test
  void help_namesCommandsAndSettings_butNoOptionForASecret() {
    assertThat(run("--help").out()).contains("serve", "demo", "worker", "access-key", "health");
    assertThat(run("serve", "--help").out())
        .contains("--port=NUMBER", "--data=FOLDER", "--config=FILE", "default: 8080")
        .doesNotContain("--database-password");
  }

  /** A command gets the running service's beans, and a context of its own to close. */
  @Test
  void consolidate_answersOfAFile_needsNoService(@TempDir Path folder) throws IOException {
    Path answers =
        Files.writeString(folder.resolve("answers.csv"), "task,worker,label\np1,ann,cat\n");
    ServiceStarter none =
        (settings, type) -> {
          throw new IllegalStateException("no service is needed");
        };

    Outcome outcome = new Commands(none).run("consolidate", "classification", answers.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("p1,cat,");
  }

  private Outcome run(String... arguments) {
    return new Commands(
            (settings, type) -> {
              GenericApplicationContext child = new GenericApplicationContext(service.context());
              child.refresh();
              return child;
            })
        .run(arguments);
  }

  private record Commands(ServiceStarter starter) {

    Outcome run(String... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      CommandLine commandLine =
          PlumblineCommand.commandLine(starter, new SettingsLoader(Map.of(), Path.of("")))
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true));
      int exitCode = commandLine.execute(arguments);
      return new Outcome(exitCode, out.toString(), err.toString());
    }
  }

  private String makeTeam() {
    String name = "t-" + UUID.randomUUID();
    service.bean(Workforces.class).getOrCreateDefault(RunningService.ACCOUNT);
    service
        .bean(Workteams.class)
        .create(
            RunningService.ACCOUNT,
            NewWorkteam.of(
                name,
                "a team",
                List.of(
                    MemberDefinition.CognitoGroup.of(
                        BuiltInPool.of(service.bean(ServiceIdentity.class)), name))));
    return name;
  }

  private static String line(Outcome outcome, String text) {
    return outcome.out().lines().filter(line -> line.contains(text)).findFirst().orElseThrow();
  }
}

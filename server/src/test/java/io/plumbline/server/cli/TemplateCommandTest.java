package io.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.config.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

  private static final String SCRIPT =
      "<script src=\"https://assets.crowd.aws/crowd-html-elements.js\"></script>\n";

  @TempDir Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void mistakes_areListedWithTheirPlaces_andMakeTheCommandFail() throws IOException {
    Path bad = write("bad.html", "<crowd-form><crowd-input></crowd-input></crowd-form>");
    Path good = write("good.html", "<crowd-form><crowd-input name='a'></crowd-input></crowd-form>");

    Outcome outcome = run("template", "check", bad.toString(), good.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(bad + ":2:13: error: <crowd-input> has no name")
        .contains("[MissingName]")
        .endsWith("1 error, 0 warnings in 2 templates\n");
    assertThat(run("template", "check", good.toString()).exitCode()).isZero();
  }

  @Test
  void warnings_failOnlyWhenTheyShall_andProgramsReadJson() throws IOException {
    Path page = write("page.html", "<crowd-form>{{ task.input.x | skip_autoescape }}</crowd-form>");

    assertThat(run("template", "check", page.toString()).exitCode()).isZero();
    Outcome strict = run("template", "check", "--strict", "--format", "json", page.toString());

    assertThat(strict.exitCode()).isEqualTo(1);
    assertThat(strict.out())
        .contains("\"file\" : \"" + page + "\"")
        .contains("\"severity\" : \"warning\"")
        .contains("\"code\" : \"UnescapedOutput\"");
  }

  @Test
  void input_showsWhatTheTemplateReadsInVain() throws IOException {
    Path page = write("page.html", "<crowd-form>{{ task.input.hnit }}</crowd-form>");
    Path input = Files.writeString(folder.resolve("line.json"), "{\"hint\":\"x\"}");

    assertThat(run("template", "check", page.toString(), "--input", input.toString()).out())
        .contains("'task.input.hnit' is not in the data");
    Files.writeString(input, "{\"hint\":");
    Outcome outcome = run("template", "check", page.toString(), "--input", input.toString());
    assertThat(outcome.err()).contains("line.json line 1").doesNotContain("Exception");
  }

  private Path write(String name, String body) throws IOException {
    return Files.writeString(folder.resolve(name), SCRIPT + body);
  }

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        PlumblineCommand.commandLine(
                (settings, type) -> {
                  throw new IllegalStateException("a template needs no service");
                },
                new SettingsLoader(Map.of(), Path.of("")))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }
}

package io.plumbline.server.cli;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.template.lint.ElementCatalogue;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.preview.PreviewFiles;
import io.plumbline.server.preview.PreviewServer;
import io.plumbline.server.preview.TemplatePreview;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code plumbline template}: the loop of those who write worker templates. */
@Command(
    name = "template",
    description = "Shows worker templates as workers see them, and finds mistakes in them.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class TemplateCommand {

  private static final TemplateLint LINT = new TemplateLint(ElementCatalogue.standard());

  private TemplateCommand() {}

  static CommandLine commandLine() {
    return new CommandLine(new TemplateCommand())
        .addSubcommand(new CommandLine(new Preview()))
        .addSubcommand(new CommandLine(new Check()));
  }

  /** What a template is tried with. */
  private abstract static class Trying implements Callable<Integer> {

    /** Picocli puts the command's own in the place of the empty one. */
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--input",
        paramLabel = "FILE",
        description = "task.input as JSON: one object, or several such as an input manifest")
    private @Nullable Path input;

    @Option(
        names = "--labels",
        paramLabel = "FILE",
        description =
            "a label category configuration file; the labels go into task.input.labels, the object"
                + " into task.input.taskObject, as for the built-in task types")
    private @Nullable Path labels;

    PreviewFiles files(Path template, Path objects) {
      return new PreviewFiles(template, input, labels, objects);
    }

    boolean hasInput() {
      return input != null || labels != null;
    }

    PrintWriter out() {
      return spec.commandLine().getOut();
    }
  }

  @Command(
      name = "preview",
      description = "Serves the page of a template to this machine, anew whenever a file changes.",
      mixinStandardHelpOptions = true)
  private static final class Preview extends Trying {

    @Parameters(paramLabel = "TEMPLATE", description = "the template, such as page.liquid.html")
    private Path template = Path.of("");

    @Option(
        names = "--objects",
        paramLabel = "DIR",
        description =
            "stands in for the buckets: s3://any/a/b.jpg is a/b.jpg or b.jpg in it; default: the"
                + " template's folder")
    private @Nullable Path objects;

    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "8090",
        description = "0 for any that is free; default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
      Path folder = objects == null ? template.toAbsolutePath().getParent() : objects;
      PreviewFiles files = files(template, folder == null ? Path.of("") : folder);
      // What is missing from the start is told here and not in the browser.
      TemplatePreview.of(files, LINT, 0, S3Location::toString);
      try (PreviewServer server = PreviewServer.start(files, LINT, port)) {
        out().println("Preview of " + template + " on " + server.address());
        out().println("Save a file to see it at once. Stop with Ctrl-C.");
        new CountDownLatch(1).await();
        return ExitCode.OK;
      } catch (BindException e) {
        throw new InvalidRequestException(
            "port " + port + " is in use; choose another with --port, or 0 for any");
      }
    }
  }

  @Command(
      name = "check",
      description = {
        "Finds mistakes in templates, for people and for CI.",
        "Exit code 0: none; 1: there are errors, or with --strict warnings; 2: not understood."
      },
      mixinStandardHelpOptions = true)
  private static final class Check extends Trying {

    /** How the findings are printed. */
    private enum Format {
      /** {@code file:line:column: severity: message [Code]}, as compilers do. */
      TEXT,
      /** A list of objects. */
      JSON
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "templates")
    private List<Path> templates = List.of();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "text",
        description = "text or json; default: ${DEFAULT-VALUE}")
    private String format = "text";

    @Option(names = "--strict", description = "takes warnings for errors")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
      Format wanted =
          switch (format) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            default -> throw new InvalidRequestException("--format is text or json, not " + format);
          };
      List<Found> found = new ArrayList<>();
      for (Path template : templates) {
        findings(template).forEach(finding -> found.add(new Found(template, finding)));
      }
      print(wanted, found);
      return found.stream().anyMatch(each -> strict || each.finding().isError())
          ? ExitCode.SOFTWARE
          : ExitCode.OK;
    }

    private List<Finding> findings(Path template) throws IOException {
      if (hasInput()) {
        return TemplatePreview.of(files(template, Path.of("")), LINT, 0, S3Location::toString)
            .findings();
      }
      if (!Files.isRegularFile(template)) {
        throw new InvalidRequestException("there is no file " + template);
      }
      return LINT.check(new String(Files.readAllBytes(template), StandardCharsets.UTF_8));
    }

    private void print(Format wanted, List<Found> found) {
      if (wanted == Format.JSON) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (Found each : found) {
          ObjectNode node = list.addObject();
          node.put("file", each.template().toString());
          node.setAll(PreviewServer.json(each.finding()));
        }
        out().println(list.toPrettyString());
        return;
      }
      found.forEach(each -> out().println(each.line()));
      long errors = found.stream().filter(each -> each.finding().isError()).count();
      out()
          .println(
              "%d %s, %d %s in %d %s"
                  .formatted(
                      errors,
                      errors == 1 ? "error" : "errors",
                      found.size() - errors,
                      found.size() - errors == 1 ? "warning" : "warnings",
                      templates.size(),
                      templates.size() == 1 ? "template" : "templates"));
    }

    /** A finding and the file that it is in. */
    private record Found(Path template, Finding finding) {

      String line() {
        return "%s:%d:%d: %s: %s [%s]"
            .formatted(
                template,
                finding.error().line(),
                finding.error().column(),
                finding.severity().wireName(),
                finding.error().message(),
                finding.error().code());
      }
    }
  }
}

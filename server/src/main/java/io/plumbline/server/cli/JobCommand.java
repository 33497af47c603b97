package io.plumbline.server.cli;

import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.operation.Caller;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code plumbline job}: labeling jobs that run, by the operations that AWS clients call, too. */
@Command(
    name = "job",
    description = "Changes labeling jobs while they run.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class JobCommand {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JobCommand() {}

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    return new CommandLine(new JobCommand())
        .addSubcommand(SettingsCommand.commandLine(new Update(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Versions(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Model(loader)));
  }

  /** Calls an operation as the account that the service belongs to. */
  private static JsonNode ask(
      ConfigurableApplicationContext service,
      PlumblineSettings settings,
      String operation,
      ObjectNode request)
      throws IOException {
    String id = UUID.randomUUID().toString();
    WireResponse response =
        service
            .getBean(OperationDispatcher.class)
            .dispatch(
                "SageMaker." + operation,
                JSON.writeValueAsBytes(request),
                new Caller(settings.accountId(), "plumbline job", settings.region(), "", id));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    response.writeBodyTo(body);
    JsonNode answer = JSON.readTree(body.toByteArray());
    if (response.status() != 200) {
      throw new InvalidRequestException(
          answer.path("message").asString(answer.path("Message").asString("")));
    }
    return answer;
  }

  @Command(
      name = "update",
      description = {
        "Makes the next version of a job that is in progress.",
        "What is not named stays as it is. docs/changing-a-job.md says what each change does."
      },
      mixinStandardHelpOptions = true)
  private static final class Update extends ServiceCommand {

    @Parameters(paramLabel = "NAME", description = "the job's name")
    private String name = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "shown to workers")
    private @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "shown to workers")
    private @Nullable String description;

    @Option(
        names = "--keyword",
        paramLabel = "TEXT",
        description = "shown to workers; once for each, in place of all that there were")
    private List<String> keywords = new ArrayList<>();

    @Option(
        names = "--template",
        paramLabel = "FILE|URI",
        description =
            "another worker template: a file on this machine, which is put beside the job's output,"
                + " or s3://bucket/key")
    private @Nullable String template;

    @Option(
        names = "--label-category-file",
        paramLabel = "FILE|URI",
        description = "all labels, the new ones at the end: a file on this machine or s3://…")
    private @Nullable String labels;

    @Option(
        names = "--workers-per-object",
        paramLabel = "NUMBER",
        description = "how many people are to answer each object that has no label yet")
    private @Nullable Integer workers;

    @Option(
        names = "--priority",
        paramLabel = "NUMBER",
        description = "workers see jobs of higher priority first; 0 is usual")
    private @Nullable Integer priority;

    @Option(
        names = "--concurrent",
        paramLabel = "NUMBER",
        description = "how many objects are with the workers at a time, from the next batch on")
    private @Nullable Integer concurrent;

    @Option(
        names = "--time-limit",
        paramLabel = "SECONDS",
        description = "how long a worker may take for a task that they begin from now on")
    private @Nullable Integer timeLimit;

    @Option(
        names = "--availability",
        paramLabel = "SECONDS",
        description = "how long an object stays with the workers, from when it went out")
    private @Nullable Integer availability;

    @Option(
        names = "--resend",
        paramLabel = "WHAT",
        description =
            "sends objects out again: unfinished, all, or before:VERSION for those with answers of"
                + " older versions")
    private @Nullable String resend;

    @Option(
        names = "--client-token",
        paramLabel = "TOKEN",
        description = "a second update with the same token changes nothing")
    private @Nullable String clientToken;

    Update(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out)
        throws IOException {
      ObjectNode request = JSON.createObjectNode();
      request.put("LabelingJobName", name);
      ObjectNode task = JSON.createObjectNode();
      put(task, "TaskTitle", title);
      put(task, "TaskDescription", description);
      if (!keywords.isEmpty()) {
        ArrayNode list = task.putArray("TaskKeywords");
        keywords.forEach(list::add);
      }
      put(task, "NumberOfHumanWorkersPerDataObject", workers);
      put(task, "MaxConcurrentTaskCount", concurrent);
      put(task, "TaskTimeLimitInSeconds", timeLimit);
      put(task, "TaskAvailabilityLifetimeInSeconds", availability);
      if (template != null) {
        task.putObject("UiConfig")
            .put("UiTemplateS3Uri", uri(service, settings, template, "text/html"));
      }
      if (!task.isEmpty()) {
        request.set("HumanTaskConfig", task);
      }
      if (labels != null) {
        request.put("LabelCategoryConfigS3Uri", uri(service, settings, labels, "application/json"));
      }
      put(request, "Priority", priority);
      put(request, "Resend", resend);
      put(request, "ClientToken", clientToken);
      JsonNode answer = ask(service, settings, "UpdateLabelingJob", request);
      answer.path("Warnings").forEach(warning -> out.println("warning: " + warning.stringValue()));
      out.println(name + " is at version " + answer.path("Version").intValue());
      return ExitCode.OK;
    }

    /** Where a file lies; one of this machine is put beside the job's output, as it is now. */
    private String uri(
        ConfigurableApplicationContext service,
        PlumblineSettings settings,
        String given,
        String contentType)
        throws IOException {
      if (given.startsWith("s3://")) {
        return given;
      }
      Path file = Path.of(given);
      if (!Files.isReadable(file)) {
        throw new InvalidRequestException(given + " is not there, or may not be read");
      }
      LabelingJob job = service.getBean(LabelingJobs.class).describe(settings.accountId(), name);
      S3Location place =
          job.output().changedFile(job.design().version() + 1, file.getFileName().toString());
      service
          .getBean(JobStorage.class)
          .of(settings.accountId())
          .write(place, Files.readAllBytes(file), contentType);
      return place.uri();
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
      if (value != null) {
        node.put(member, value);
      }
    }

    private static void put(ObjectNode node, String member, @Nullable Integer value) {
      if (value != null) {
        node.put(member, value);
      }
    }
  }

  @Command(
      name = "versions",
      description = "Shows what was changed about a job, when, by whom, and how many answers came.",
      mixinStandardHelpOptions = true)
  private static final class Versions extends ServiceCommand {

    @Parameters(paramLabel = "NAME", description = "the job's name")
    private String name = "";

    Versions(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out)
        throws IOException {
      ObjectNode request = JSON.createObjectNode().put("LabelingJobName", name);
      JsonNode versions =
          ask(service, settings, "ListLabelingJobVersions", request).path("Versions");
      out.println(
          TextTable.of(
              List.of("version", "since", "by", "answers", "changes", "sent out again"),
              StreamSupport.stream(versions.spliterator(), false).map(Versions::row).toList()));
      return ExitCode.OK;
    }

    private static List<String> row(JsonNode version) {
      Instant since =
          Instant.ofEpochMilli(
              version.path("CreationTime").decimalValue().movePointRight(3).longValue());
      String changes =
          String.join(
              ", ",
              StreamSupport.stream(version.path("Changes").spliterator(), false)
                  .map(JsonNode::stringValue)
                  .toList());
      return List.of(
          Integer.toString(version.path("Version").intValue()),
          since.toString(),
          version.path("ChangedBy").stringValue(),
          Long.toString(version.path("Answers").longValue()),
          changes,
          version.path("Resend").asString("")
              + (version.path("Applied").booleanValue() ? "" : " (under way)"));
    }
  }

  @Command(
      name = "model",
      description = {
        "Prints the description of our own operations for AWS clients:",
        "  ./plumbline job model > plumbline.json",
        "  aws configure add-model --service-model file://plumbline.json --service-name plumbline",
        "After that there is \"aws plumbline update-labeling-job\" and boto3.client('plumbline')."
      },
      mixinStandardHelpOptions = true)
  private static final class Model extends SettingsCommand {

    Model(SettingsLoader loader) {
      super(loader);
    }

    @Override
    int run(PlumblineSettings settings, PrintWriter out) {
      out.print(new String(ApiModel.extensionDocument(), StandardCharsets.UTF_8));
      out.flush();
      return ExitCode.OK;
    }
  }
}

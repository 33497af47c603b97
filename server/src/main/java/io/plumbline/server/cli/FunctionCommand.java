package io.plumbline.server.cli;

import io.plumbline.functions.Function;
import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.Language;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.function.AnnotationFunctions.FunctionResult;
import io.plumbline.labeling.function.FunctionArn;
import io.plumbline.labeling.function.FunctionFailure;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.config.SettingsLoader;
import io.plumbline.server.function.FunctionRegistry;
import io.plumbline.server.function.RegisteredFunctions;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code plumbline function}: the annotation functions that jobs may name. */
@Command(
    name = "function",
    description = "Manages the annotation functions that custom labeling jobs name by ARN.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class FunctionCommand {

  private FunctionCommand() {}

  static CommandLine commandLine(ServiceStarter starter, SettingsLoader loader) {
    return new CommandLine(new FunctionCommand())
        .addSubcommand(SettingsCommand.commandLine(new Add(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new ListFunctions(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Remove(starter, loader)))
        .addSubcommand(SettingsCommand.commandLine(new Call(starter, loader)));
  }

  /** The ARN by which jobs of this service may name a function. */
  private static String arn(PlumblineSettings settings, String name) {
    return "arn:aws:lambda:" + settings.region() + ":" + settings.accountId() + ":function:" + name;
  }

  @Command(
      name = "add",
      description = {
        "Adds a function, or puts it in the place of the one of that name.",
        "Jobs name it by an ARN whose last part is NAME; region and account do not matter.",
        "Give one of --folder, --url, --lambda."
      },
      mixinStandardHelpOptions = true)
  private static final class Add extends ServiceCommand {

    @Parameters(paramLabel = "NAME", description = "the function's name")
    private String name = "";

    @Option(
        names = "--folder",
        paramLabel = "DIR",
        description = "a folder on this machine with a Python, Node.js or Java handler")
    private @Nullable Path folder;

    @Option(
        names = "--handler",
        paramLabel = "HANDLER",
        description =
            "file.function (Python, Node.js) or package.Class[::method] (Java); default:"
                + " lambda_function.lambda_handler or index.handler, by what is in the folder")
    private @Nullable String handler;

    @Option(
        names = "--language",
        paramLabel = "LANGUAGE",
        description = "one of python, node, java; default: by what is in the folder")
    private @Nullable Language language;

    @Option(
        names = "--memory",
        paramLabel = "MB",
        defaultValue = "512",
        description = "memory of a local program; default: ${DEFAULT-VALUE}")
    private int memory;

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "an HTTP endpoint: takes the event by POST, answers 200 with the result")
    private @Nullable URI url;

    @Option(
        names = "--headers-file",
        paramLabel = "FILE",
        description =
            "headers for --url, such as \"Authorization: Bearer …\", one a line; read at each call")
    private @Nullable Path headers;

    @Option(
        names = "--lambda",
        paramLabel = "NAME|ARN",
        description = "a function of AWS Lambda; credentials come from the SDK's default chain")
    private @Nullable String lambda;

    @Option(
        names = "--lambda-region",
        paramLabel = "REGION",
        description = "default: the region in the ARN, else the service's own")
    private @Nullable String lambdaRegion;

    @Option(
        names = "--lambda-endpoint",
        paramLabel = "URL",
        description = "another service that speaks Lambda's Invoke API")
    private @Nullable URI lambdaEndpoint;

    @Option(
        names = "--timeout",
        paramLabel = "SECONDS",
        defaultValue = "60",
        description = "how long one call may take, up to 900; default: ${DEFAULT-VALUE}")
    private int timeout;

    Add(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      Function function;
      try {
        function = function(settings);
      } catch (IllegalArgumentException e) {
        throw new InvalidRequestException(String.valueOf(e.getMessage()));
      }
      service.getBean(FunctionRegistry.class).put(settings.accountId(), function);
      out.println(arn(settings, name));
      return ExitCode.OK;
    }

    private Function function(PlumblineSettings settings) {
      long given = Stream.of(folder, url, lambda).filter(place -> place != null).count();
      if (given != 1) {
        throw new IllegalArgumentException("give one of --folder, --url and --lambda");
      }
      Duration time = Duration.ofSeconds(timeout);
      if (url != null) {
        return new HttpEndpoint(name, url, headersFile(), time);
      }
      if (lambda != null) {
        return new LambdaFunction(
            name, lambda, lambdaRegion(settings, lambda), lambdaEndpoint, time);
      }
      return program(Objects.requireNonNull(folder).toAbsolutePath().normalize(), time);
    }

    private @Nullable Path headersFile() {
      if (headers == null) {
        return null;
      }
      if (!Files.isReadable(headers)) {
        throw new IllegalArgumentException(headers + " is not there, or may not be read");
      }
      return headers.toAbsolutePath().normalize();
    }

    private String lambdaRegion(PlumblineSettings settings, String nameOrArn) {
      if (lambdaRegion != null) {
        return lambdaRegion;
      }
      String[] parts = nameOrArn.split(":", -1);
      return parts.length > 3 && !parts[3].isEmpty() ? parts[3] : settings.region();
    }

    private LocalProgram program(Path place, Duration time) {
      if (!Files.isDirectory(place)) {
        throw new IllegalArgumentException(place + " is not a folder");
      }
      Handler found = Handler.in(place, language, handler);
      return new LocalProgram(name, place, found.language(), found.name(), time, memory);
    }
  }

  @Command(
      name = "list",
      description = "Shows all functions and where they are.",
      mixinStandardHelpOptions = true)
  private static final class ListFunctions extends ServiceCommand {

    ListFunctions(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      out.println(
          TextTable.of(
              List.of("function", "kind", "where", "timeout"),
              service.getBean(FunctionRegistry.class).list(settings.accountId()).stream()
                  .map(ListFunctions::row)
                  .toList()));
      return ExitCode.OK;
    }

    private static List<String> row(Function function) {
      if (function instanceof LocalProgram program) {
        return row(
            function,
            program.language().name().toLowerCase(Locale.ROOT),
            program.folder() + " " + program.handler());
      }
      if (function instanceof HttpEndpoint endpoint) {
        return row(function, "http", endpoint.url().toString());
      }
      LambdaFunction lambda = (LambdaFunction) function;
      URI address = lambda.endpoint();
      return row(
          function,
          "lambda",
          lambda.function() + " in " + lambda.region() + (address == null ? "" : " at " + address));
    }

    private static List<String> row(Function function, String kind, String where) {
      return List.of(function.name(), kind, where, function.timeout().toSeconds() + " s");
    }
  }

  @Command(
      name = "remove",
      description = "Takes a function away; jobs that name it fail their objects from then on.",
      mixinStandardHelpOptions = true)
  private static final class Remove extends ServiceCommand {

    @Parameters(paramLabel = "NAME", description = "the function's name")
    private String name = "";

    Remove(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out) {
      if (!service.getBean(FunctionRegistry.class).remove(settings.accountId(), name)) {
        throw new InvalidRequestException(
            "there is no function \"" + name + "\"; \"./plumbline function list\" shows all");
      }
      out.println(name + " is removed");
      return ExitCode.OK;
    }
  }

  @Command(
      name = "call",
      description = {
        "Calls a function with an event, as a job would, and prints its result; its log goes to",
        "standard error. What it reads from the object store needs the service to be running."
      },
      mixinStandardHelpOptions = true)
  private static final class Call extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "the function's name")
    private String name = "";

    @Parameters(index = "1", paramLabel = "EVENT", description = "a file with the event as JSON")
    private Path event = Path.of("");

    Call(ServiceStarter starter, SettingsLoader loader) {
      super(starter, loader);
    }

    @Override
    int run(ConfigurableApplicationContext service, PlumblineSettings settings, PrintWriter out)
        throws Exception {
      FunctionArn function = FunctionArn.parse(arn(settings, name)).orElseThrow();
      try {
        FunctionResult result =
            service
                .getBean(RegisteredFunctions.class)
                .invoke(
                    settings.accountId(),
                    function,
                    JsonMapper.shared().readTree(Files.readString(event)));
        System.err.print(result.log());
        out.println(result.value().toPrettyString());
        return ExitCode.OK;
      } catch (FunctionFailure e) {
        System.err.print(e.log());
        throw new InvalidRequestException(name + ": " + e.getMessage());
      }
    }
  }
}

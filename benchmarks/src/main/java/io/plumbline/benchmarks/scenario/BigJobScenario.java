package io.plumbline.benchmarks.scenario;

import io.plumbline.benchmarks.job.JobTimer;
import io.plumbline.benchmarks.service.DataFolder;
import io.plumbline.benchmarks.service.RequesterClient;
import io.plumbline.benchmarks.service.ServiceOptions;
import io.plumbline.benchmarks.service.ServiceProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** The first task of a job over a long manifest, on a service that this command starts. */
@Command(
    name = "big-job",
    description = {
      "Starts the service on an empty folder and measures how soon a job over a long manifest has its first task.",
      "Options of the command job (--lines, …) may be added."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class BigJobScenario implements Callable<Integer> {
  private static final String TEAM = "benchmark";

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Unmatched private List<String> jobOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    try (DataFolder data = DataFolder.of(service);
        ServiceProcess process = service.start(data.path());
        RequesterClient requester =
            RequesterClient.ofDataFolder(process.url(), "us-east-1", data.path())) {
      String workteamArn = requester.team(TEAM);
      Path signIns = Crew.add(service, data.path(), TEAM, 1);
      List<String> own =
          List.of(
              "--url",
              process.url().toString(),
              "--workteam-arn",
              workteamArn,
              "--sign-ins",
              signIns.toString(),
              "--data",
              data.path().toString(),
              "--pid",
              Long.toString(process.pid()));
      return new CommandLine(new JobTimer())
          .execute(Stream.concat(own.stream(), jobOptions.stream()).toArray(String[]::new));
    }
  }
}

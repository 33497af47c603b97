package io.plumbline.server.sagemaker.workteam;

import io.plumbline.labeling.workforce.Workforces;
import io.plumbline.labeling.workforce.Workteams;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.NotificationConfiguration;
import software.amazon.awssdk.services.sagemaker.model.Workteam;

/** Shows work teams as the API does. Safe for use by many threads. */
final class WorkteamView {

  private final Workteams workteams;
  private final Workforces workforces;
  private final AdvertisedAddress address;

  WorkteamView(Workteams workteams, Workforces workforces, AdvertisedAddress address) {
    this.workteams = workteams;
    this.workforces = workforces;
    this.address = address;
  }

  /** A team. */
  Workteam of(io.plumbline.labeling.workforce.Workteam workteam) {
    return all(List.of(workteam)).get(0);
  }

  /** Teams of one account. */
  List<Workteam> all(List<io.plumbline.labeling.workforce.Workteam> teams) {
    if (teams.isEmpty()) {
      return List.of();
    }
    String workforceArn =
        workforces.find(teams.get(0).accountId()).map(workforces::arn).orElse(null);
    return teams.stream()
        .map(
            team ->
                Workteam.builder()
                    .workteamName(team.name())
                    .workteamArn(workteams.arn(team))
                    .workforceArn(workforceArn)
                    .memberDefinitions(team.members().stream().map(WorkteamShapes::member).toList())
                    .description(team.description())
                    .subDomain(address.subDomain())
                    .createDate(team.createdAt())
                    .lastUpdatedDate(team.lastUpdatedAt())
                    .notificationConfiguration(
                        NotificationConfiguration.builder()
                            .notificationTopicArn(team.notificationTopicArn())
                            .build())
                    .workerAccessConfiguration(WorkteamShapes.access(team.workerAccess()))
                    .build())
        .toList();
  }
}

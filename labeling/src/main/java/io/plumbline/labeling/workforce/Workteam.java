package io.plumbline.labeling.workforce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private work team.
 *
 * @param accountId the 12-digit account
 * @param name its name, unique in the account
 * @param description what it is for
 * @param members whose workers it has, 1 to 10 definitions
 * @param notificationTopicArn the topic that hears of its tasks, or null
 * @param workerAccess how presigned addresses are bound to a worker's address
 * @param createdAt when it was created
 * @param lastUpdatedAt when it was created or changed last
 */
public record Workteam(
    String accountId,
    String name,
    String description,
    List<MemberDefinition> members,
    @Nullable String notificationTopicArn,
    WorkerAccess workerAccess,
    Instant createdAt,
    Instant lastUpdatedAt) {

  public Workteam {
    members = List.copyOf(members);
  }

  Workteam changed(WorkteamChange change, Instant now) {
    return new Workteam(
        accountId,
        name,
        change.description() == null ? description : change.description(),
        change.members() == null ? members : change.members(),
        change.notification() == null ? notificationTopicArn : change.notification().topicArn(),
        change.workerAccess() == null ? workerAccess : change.workerAccess(),
        createdAt,
        now);
  }
}

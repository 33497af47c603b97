package io.plumbline.labeling.workforce;

import io.plumbline.labeling.tag.TagSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to create a work team from.
 *
 * @param name its name
 * @param workforceName the workforce that it belongs to, or null for the one that the account has
 * @param description what it is for
 * @param members whose workers it has, 1 to 10 definitions
 * @param notificationTopicArn the topic that hears of its tasks, or null
 * @param workerAccess how presigned addresses are bound to a worker's address
 * @param tags its first tags
 */
public record NewWorkteam(
    String name,
    @Nullable String workforceName,
    String description,
    List<MemberDefinition> members,
    @Nullable String notificationTopicArn,
    WorkerAccess workerAccess,
    TagSet tags) {

  public NewWorkteam {
    members = List.copyOf(members);
  }

  /** A team of the account's workforce, without topic, access settings and tags. */
  public static NewWorkteam of(String name, String description, List<MemberDefinition> members) {
    return new NewWorkteam(
        name, null, description, members, null, WorkerAccess.UNSPECIFIED, TagSet.NONE);
  }
}

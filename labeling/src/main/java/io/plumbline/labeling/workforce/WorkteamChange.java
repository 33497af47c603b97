package io.plumbline.labeling.workforce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a work team; what is null stays as it is.
 *
 * @param members the new definitions, in place of all earlier ones
 * @param description the new description
 * @param notification the new topic, or none
 * @param workerAccess the new access settings, in place of all earlier ones
 */
public record WorkteamChange(
    @Nullable List<MemberDefinition> members,
    @Nullable String description,
    @Nullable Notification notification,
    @Nullable WorkerAccess workerAccess) {

  /**
   * Which topic is to hear of a team's tasks.
   *
   * @param topicArn the topic, or null for none
   */
  public record Notification(@Nullable String topicArn) {}
}

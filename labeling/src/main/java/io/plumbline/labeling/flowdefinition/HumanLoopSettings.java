package io.plumbline.labeling.flowdefinition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews, and on which page.
 *
 * @param workteamArn the work team
 * @param humanTaskUiArn the page
 * @param taskTitle what the task is called
 * @param taskDescription what it is about
 * @param taskCount how many workers review, 1 to 3
 * @param availabilitySeconds how long a task is offered, or null if nothing was said
 * @param timeLimitSeconds how long a worker has, or null if nothing was said
 * @param keywords words to find the task by
 */
public record HumanLoopSettings(
    String workteamArn,
    String humanTaskUiArn,
    String taskTitle,
    String taskDescription,
    int taskCount,
    @Nullable Integer availabilitySeconds,
    @Nullable Integer timeLimitSeconds,
    List<String> keywords) {

  public HumanLoopSettings {
    keywords = List.copyOf(keywords);
  }
}

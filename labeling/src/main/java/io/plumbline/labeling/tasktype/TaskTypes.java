package io.plumbline.labeling.tasktype;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The task types that this service knows, by name. Safe for use by many threads. */
public final class TaskTypes {

  /** The account is the one that AWS keeps its own human task UIs in. */
  private static final Pattern BUILT_IN_UI =
      Pattern.compile("arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:394669845002:human-task-ui/(.+)");

  private final Map<String, TaskType> byName = new LinkedHashMap<>();

  public TaskTypes(Collection<TaskType> taskTypes) {
    taskTypes.forEach(taskType -> byName.put(taskType.name(), taskType));
  }

  /** The task type of a name such as {@code ImageMultiClass}. */
  public Optional<TaskType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The task type whose worker template a built-in human task UI is: {@code
   * arn:aws:sagemaker:<region>:394669845002:human-task-ui/<task type>}, of any region.
   */
  public Optional<TaskType> ofBuiltInUi(String humanTaskUiArn) {
    Matcher matcher = BUILT_IN_UI.matcher(humanTaskUiArn);
    return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
  }

  /** The names of all, in alphabetical order. */
  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}

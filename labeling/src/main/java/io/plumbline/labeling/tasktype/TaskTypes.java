package io.plumbline.labeling.tasktype;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The task types that this service knows, by name. Safe for use by many threads. */
public final class TaskTypes {

  private final Map<String, TaskType> byName = new LinkedHashMap<>();

  public TaskTypes(Collection<TaskType> taskTypes) {
    taskTypes.forEach(taskType -> byName.put(taskType.name(), taskType));
  }

  /** The task type of a name such as {@code ImageMultiClass}. */
  public Optional<TaskType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of all. */
  public Set<String> names() {
    return Set.copyOf(byName.keySet());
  }
}

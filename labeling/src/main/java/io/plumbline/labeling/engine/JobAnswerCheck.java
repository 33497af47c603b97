package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.task.AnswerCheck;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.TaskType;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a job's task type whether it can take an answer. Safe for use by many threads. */
public final class JobAnswerCheck implements AnswerCheck {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Past so many jobs at once, categories are read again. */
  private static final int MAX_REMEMBERED = 500;

  private final JobWorkflows workflows;
  private final JobDocumentRepository documents;
  private final TaskRepository tasks;
  private final ConcurrentMap<Key, LabelCategories> remembered = new ConcurrentHashMap<>();

  /** What the worker's page was made from. */
  private record Key(String jobId, int version) {}

  public JobAnswerCheck(
      JobWorkflows workflows, JobDocumentRepository documents, TaskRepository tasks) {
    this.workflows = workflows;
    this.documents = documents;
    this.tasks = tasks;
  }

  @Override
  public Optional<String> problemWith(WorkItem item, String answer) {
    TaskType answersOf = workflows.of(item.job()).answersOf();
    return answersOf == null
        ? Optional.empty()
        : answersOf.problemWithAnswer(
            (ObjectNode) JSON.readTree(answer),
            new AnsweredTask(categories(item.assignment()), () -> input(item.assignment())));
  }

  private ObjectNode input(Assignment assignment) {
    String input = tasks.find(assignment.jobId(), assignment.objectIndex()).orElseThrow().input();
    return (ObjectNode) JSON.readTree(input);
  }

  private LabelCategories categories(Assignment assignment) {
    Key key = new Key(assignment.jobId(), assignment.version());
    LabelCategories known = remembered.get(key);
    if (known != null) {
      return known;
    }
    LabelCategories categories =
        documents.find(key.jobId(), key.version()).orElseThrow().categories();
    if (remembered.size() >= MAX_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(key, categories);
    return categories;
  }
}

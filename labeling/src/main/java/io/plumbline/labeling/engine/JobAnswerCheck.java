package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.LabelingJob;
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
  private final ConcurrentMap<String, LabelCategories> remembered = new ConcurrentHashMap<>();

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
            new AnsweredTask(categories(item.job()), () -> input(item.assignment())));
  }

  private ObjectNode input(Assignment assignment) {
    String input = tasks.find(assignment.jobId(), assignment.objectIndex()).orElseThrow().input();
    return (ObjectNode) JSON.readTree(input);
  }

  private LabelCategories categories(LabelingJob job) {
    LabelCategories known = remembered.get(job.id());
    if (known != null) {
      return known;
    }
    LabelCategories categories = documents.find(job.id()).orElseThrow().categories();
    if (remembered.size() >= MAX_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(job.id(), categories);
    return categories;
  }
}

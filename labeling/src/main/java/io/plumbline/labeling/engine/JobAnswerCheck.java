package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.task.AnswerCheck;
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
  private final ConcurrentMap<String, LabelCategories> remembered = new ConcurrentHashMap<>();

  public JobAnswerCheck(JobWorkflows workflows, JobDocumentRepository documents) {
    this.workflows = workflows;
    this.documents = documents;
  }

  @Override
  public Optional<String> problemWith(LabelingJob job, String answer) {
    TaskType answersOf = workflows.of(job).answersOf();
    return answersOf == null
        ? Optional.empty()
        : answersOf.problemWithAnswer((ObjectNode) JSON.readTree(answer), categories(job));
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

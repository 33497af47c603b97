package io.plumbline.server.portal.work;

import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.AssignmentState;
import io.plumbline.labeling.task.WorkItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An assignment as its worker's browser gets it.
 *
 * @param deadline null while the clock does not run
 * @param serverTime for a countdown that does not trust the browser's clock
 * @param extendable whether more time can be had
 * @param page the path of the worker page
 * @param draft the unfinished answer, or null
 */
record AssignmentView(
    String assignmentId,
    String jobId,
    String title,
    String description,
    List<String> keywords,
    String state,
    @Nullable String acceptedAt,
    @Nullable String deadline,
    String serverTime,
    long timeLimitSeconds,
    boolean extendable,
    String page,
    @Nullable JsonNode draft) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static AssignmentView of(WorkItem item, boolean extendable, Instant now) {
    Assignment assignment = item.assignment();
    JobSettings settings = item.job().settings();
    String draft = assignment.draft();
    return new AssignmentView(
        assignment.id(),
        assignment.jobId(),
        settings.taskTitle(),
        settings.taskDescription(),
        settings.taskKeywords(),
        assignment.state().wireName(),
        PortalTime.formatNullable(assignment.acceptedAt()),
        assignment.state() == AssignmentState.RESERVED
            ? null
            : PortalTime.format(assignment.deadline()),
        PortalTime.format(now),
        settings.taskTimeLimit().toSeconds(),
        extendable,
        "/portal/api/assignments/" + assignment.id() + "/page",
        draft == null ? null : JSON.readTree(draft));
  }
}

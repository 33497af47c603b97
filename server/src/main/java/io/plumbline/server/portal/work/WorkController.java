package io.plumbline.server.portal.work;

import io.plumbline.labeling.task.AssignmentDesk;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.server.signin.SignedInWorker;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Jobs and assignments of the worker who is signed in. */
@RestController
@RequestMapping("/portal/api")
class WorkController {

  private final TaskDesk desk;
  private final AssignmentDesk assignments;
  private final Clock clock;

  WorkController(TaskDesk desk, AssignmentDesk assignments, Clock clock) {
    this.desk = desk;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** The body of a request for the next task. */
  record NextRequest(@Nullable Boolean prefetch) {}

  @GetMapping("/jobs")
  Map<String, List<JobView>> jobs(SignedInWorker worker) {
    return Map.of("jobs", desk.jobsFor(worker.workerId()).stream().map(JobView::of).toList());
  }

  @PostMapping("/jobs/{jobId}/next")
  ResponseEntity<AssignmentView> next(
      @PathVariable String jobId,
      @RequestBody(required = false) @Nullable NextRequest request,
      SignedInWorker worker) {
    boolean prefetch = request != null && Boolean.TRUE.equals(request.prefetch());
    Optional<WorkItem> item =
        prefetch ? desk.reserveNext(jobId, worker.workerId()) : desk.next(jobId, worker.workerId());
    return item.map(this::view)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @GetMapping("/assignments/{id}")
  AssignmentView assignment(@PathVariable String id, SignedInWorker worker) {
    return view(desk.find(id, worker.workerId()));
  }

  @PostMapping("/assignments/{id}/open")
  AssignmentView open(@PathVariable String id, SignedInWorker worker) {
    return view(desk.open(id, worker.workerId()));
  }

  @PutMapping("/assignments/{id}/draft")
  Map<String, String> saveDraft(@PathVariable String id, InputStream body, SignedInWorker worker)
      throws IOException {
    Instant saved = assignments.saveDraft(id, worker.workerId(), AnswerBody.read(body));
    return Map.of("savedAt", PortalTime.format(saved));
  }

  @PostMapping("/assignments/{id}/submit")
  Map<String, String> submit(@PathVariable String id, InputStream body, SignedInWorker worker)
      throws IOException {
    Instant submitted = assignments.submit(id, worker.workerId(), AnswerBody.read(body));
    return Map.of("submittedAt", PortalTime.format(submitted));
  }

  @PostMapping("/assignments/{id}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable String id, SignedInWorker worker) {
    assignments.decline(id, worker.workerId());
  }

  @PostMapping("/assignments/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String id, SignedInWorker worker) {
    assignments.release(id, worker.workerId());
  }

  @PostMapping("/assignments/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String id, SignedInWorker worker) {
    assignments.stop(id, worker.workerId());
  }

  @PostMapping("/assignments/{id}/extend")
  AssignmentView extend(@PathVariable String id, SignedInWorker worker) {
    return view(assignments.extend(id, worker.workerId()));
  }

  private AssignmentView view(WorkItem item) {
    return AssignmentView.of(item, assignments.isExtendable(item.assignment()), clock.instant());
  }
}

package io.plumbline.server.portal.segment;

import io.plumbline.labeling.task.AssignmentState;
import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.objectstore.S3Location;
import io.plumbline.segmentation.Prompt;
import io.plumbline.server.config.ServiceAddress;
import io.plumbline.server.portal.page.WorkerPages;
import io.plumbline.server.signin.PortalRefusal;
import io.plumbline.server.signin.SignedInWorker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds objects in the images of an assignment, for the worker who has it. */
@RestController
class SegmentController {

  private final TaskDesk desk;
  private final WorkerPages pages;
  private final SegmentDesk segments;
  private final ServiceAddress serviceAddress;

  SegmentController(
      TaskDesk desk, WorkerPages pages, SegmentDesk segments, ServiceAddress serviceAddress) {
    this.desk = desk;
    this.pages = pages;
    this.segments = segments;
    this.serviceAddress = serviceAddress;
  }

  @PostMapping("/portal/api/assignments/{id}/segment")
  ResponseEntity<SegmentView> segment(
      @PathVariable String id,
      @RequestBody SegmentRequest request,
      SignedInWorker worker,
      HttpServletRequest http)
      throws TemplateException, IOException, InterruptedException {
    WorkItem item = desk.find(id, worker.workerId());
    if (item.assignment().state() != AssignmentState.ACCEPTED) {
      throw new TaskDeskException.AssignmentClosed("The task is not open.");
    }
    URI link;
    Prompt prompt;
    try {
      link = URI.create(request.image() == null ? "" : request.image());
      prompt = request.prompt();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw SegmentDesk.unusable(e);
    }
    S3Location image =
        pages
            .granted(item, link, serviceAddress.of(http), http.getRemoteAddr())
            .orElseThrow(PortalRefusal::notFound);
    return segments
        .find(item.job().accountId(), image, prompt)
        .map(found -> ResponseEntity.ok(SegmentView.of(found)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}

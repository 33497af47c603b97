package io.plumbline.server.portal.page;

import io.plumbline.labeling.task.TaskDesk;
import io.plumbline.labeling.task.WorkItem;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.server.config.ServiceAddress;
import io.plumbline.server.signin.SignedInWorker;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page of an assignment to the worker who has it. */
@RestController
class WorkerPageController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final TaskDesk desk;
  private final WorkerPages pages;
  private final ServiceAddress serviceAddress;

  WorkerPageController(TaskDesk desk, WorkerPages pages, ServiceAddress serviceAddress) {
    this.desk = desk;
    this.pages = pages;
    this.serviceAddress = serviceAddress;
  }

  @GetMapping("/portal/api/assignments/{assignmentId}/page")
  ResponseEntity<String> page(
      @PathVariable String assignmentId, SignedInWorker worker, HttpServletRequest request)
      throws TemplateException {
    WorkItem item = desk.find(assignmentId, worker.workerId());
    URI service = serviceAddress.of(request);
    WorkerPage page = pages.render(item, service, request.getRemoteAddr());
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", page.contentSecurityPolicy(service.toString()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(page.html());
  }
}

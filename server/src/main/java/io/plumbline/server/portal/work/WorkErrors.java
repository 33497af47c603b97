package io.plumbline.server.portal.work;

import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.server.logging.SecurityLog;
import io.plumbline.server.signin.PortalErrors;
import io.plumbline.server.signin.PortalRefusal;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in the portal's words what the desk could not do. */
@RestControllerAdvice
class WorkErrors {

  private static final Logger LOG = LoggerFactory.getLogger(WorkErrors.class);

  @ExceptionHandler
  ResponseEntity<PortalErrors.Body> refused(TaskDeskException error, HttpServletRequest request) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof TaskDeskException.NotFound) {
      SecurityLog.refused(request, "NotFound", message);
      return PortalErrors.answer(PortalRefusal.of(HttpStatus.NOT_FOUND, "NotFound", message));
    }
    if (error instanceof TaskDeskException.AssignmentClosed) {
      return PortalErrors.answer(
          PortalRefusal.of(HttpStatus.CONFLICT, "AssignmentClosed", message));
    }
    return PortalErrors.answer(
        PortalRefusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "InvalidAnswer", message));
  }

  @ExceptionHandler
  ResponseEntity<PortalErrors.Body> unrenderable(
      TemplateException error, HttpServletRequest request) {
    LOG.warn(
        "the worker page {} cannot be rendered: {}", request.getRequestURI(), error.getMessage());
    return PortalErrors.answer(
        PortalRefusal.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "PageUnrenderable",
            "The page of this task cannot be shown: "
                + error.getMessage()
                + ". Release the task and tell the person who gave out this work."));
  }
}

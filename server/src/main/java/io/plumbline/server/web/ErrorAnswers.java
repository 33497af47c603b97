package io.plumbline.server.web;

import io.plumbline.server.signin.PortalErrors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what no handler has answered, such as an unknown address, in the form of all other errors
 * of the portal, whatever the client would rather have.
 */
@RestController
class ErrorAnswers implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<PortalErrors.Body> error(HttpServletRequest request) {
    HttpStatus status = status(request);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new PortalErrors.Body(detail(status)));
  }

  private static HttpStatus status(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static PortalErrors.Detail detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> new PortalErrors.Detail("NotFound", "There is nothing at this address.");
      case METHOD_NOT_ALLOWED ->
          new PortalErrors.Detail("MethodNotAllowed", "This address does not take that method.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new PortalErrors.Detail("UnsupportedMediaType", "This address takes JSON.");
      default ->
          status.is4xxClientError()
              ? new PortalErrors.Detail("BadRequest", "The request cannot be understood.")
              : new PortalErrors.Detail(
                  "InternalError", "Something went wrong here. Please try again.");
    };
  }
}

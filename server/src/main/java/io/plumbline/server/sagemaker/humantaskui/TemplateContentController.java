package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.server.logging.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the addresses of {@link TemplateLinks}: with plain text, so that no browser runs what a
 * requester wrote under this service's origin. Safe for use by many threads.
 */
@RestController
class TemplateContentController {

  private static final MediaType PLAIN_TEXT =
      new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final TemplateLinks links;
  private final HumanTaskUis uis;

  TemplateContentController(TemplateLinks links, HumanTaskUis uis) {
    this.links = links;
    this.uis = uis;
  }

  @GetMapping(TemplateLinks.PATH + "{token}")
  ResponseEntity<byte[]> content(@PathVariable String token, HttpServletRequest request) {
    Optional<TemplateLinks.Target> target = links.open(token);
    if (target.isEmpty()) {
      SecurityLog.refused(request, "LinkInvalid", "no link to a template, or its time is over");
      return ResponseEntity.notFound().build();
    }
    try {
      String content = uis.content(target.get().accountId(), target.get().name());
      return ResponseEntity.ok()
          .contentType(PLAIN_TEXT)
          .cacheControl(CacheControl.noStore())
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "sandbox; default-src 'none'")
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.liquid\"")
          .body(content.getBytes(StandardCharsets.UTF_8));
    } catch (ResourceNotFoundException e) {
      return ResponseEntity.notFound().build();
    }
  }
}

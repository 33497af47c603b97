package io.plumbline.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class SecurityLogTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger("plumbline.security");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
  }

  @Test
  void refused_namesRequestClientAndReason_butNotTheQuery() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/photos/a.jpg");
    request.setQueryString("X-Amz-Signature=f00");
    request.setRemoteAddr("192.0.2.7");

    SecurityLog.refused(request, "SignatureDoesNotMatch", "the signature is another one");

    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.get(0).getFormattedMessage()).isEqualTo("the signature is another one");
    assertThat(values(lines.list.get(0)))
        .isEqualTo(
            Map.of(
                "requestId", RequestId.of(request),
                "client", "192.0.2.7",
                "reason", "SignatureDoesNotMatch",
                "method", "GET",
                "path", "/photos/a.jpg"));
  }

  @Test
  void refused_cannotBeMadeToWriteASecondLine() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/a\r\nWARN forged\u2028x");

    SecurityLog.refused(request, "NoSuchBucket", "b\nc");

    assertThat(values(lines.list.get(0)).get("path")).isEqualTo("/a\uFFFD\uFFFDWARN forged\uFFFDx");
    assertThat(lines.list.get(0).getFormattedMessage()).isEqualTo("b\uFFFDc");
  }

  @Test
  void printable_isNeverLong() {
    assertThat(SecurityLog.printable("x".repeat(5000))).hasSize(301).endsWith("…");
  }

  private static Map<String, String> values(ILoggingEvent event) {
    return event.getKeyValuePairs().stream()
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }
}

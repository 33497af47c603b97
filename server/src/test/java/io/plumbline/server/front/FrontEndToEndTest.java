package io.plumbline.server.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.testing.Http;
import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front of the whole service, over a real connection. */
@ExtendWith(RunningServiceExtension.class)
class FrontEndToEndTest {

  /** More than a connection is given to take an answer. */
  private static final int SILENCE_MILLIS = 2500;

  private final RunningService service;

  FrontEndToEndTest(RunningService service) {
    this.service = service;
  }

  @Test
  void browserAtTheBareAddress_isShownThePortal() {
    HttpResponse<byte[]> answer = Http.get(service.address("/"), "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Http.header(answer, "Location")).isEqualTo("/portal/");
  }

  @Test
  void health_isOpen_andOtherInsightIsNot() {
    assertThat(Http.get(service.address("/actuator/health")).statusCode()).isEqualTo(200);
    assertThat(Http.get(service.address("/actuator/metrics")).statusCode()).isEqualTo(404);
    assertThat(Http.get(service.address("/actuator/env")).statusCode()).isEqualTo(404);
    assertThat(Http.get(service.address("/actuator/heapdump")).statusCode()).isEqualTo(404);
  }

  @Test
  void portal_hasItsSecurityHeaders() {
    HttpResponse<byte[]> answer = Http.get(service.address("/portal/api/session"));

    assertThat(Http.header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(Http.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Http.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(Http.header(answer, "Cache-Control")).contains("no-store");
  }

  /** A client that sends its next request when the connection is just being ended loses it. */
  @Test
  void connection_staysOpenBetweenRequests() throws IOException {
    String request = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (Socket socket = new Socket("localhost", service.port())) {
      socket.setSoTimeout(SILENCE_MILLIS);
      for (int i = 0; i < 2; i++) {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        // Neither an end nor a reset comes: the rest of the answer does, and then nothing.
        assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
            .isInstanceOf(SocketTimeoutException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portal/%2e%2e/%2e%2e/etc/passwd",
        "/portal/..%2f..%2fetc/passwd",
        "/portal/../../etc/passwd",
        "/assets/..%2fapplication.properties",
        "/assets/%2e%2e/application.properties",
        "/assets//etc/passwd",
        "/assets/..;/application.properties",
        "/portal/app/..%5c..%5capplication.properties",
        "/assets/%00",
      })
  void pathThatLeadsOut_findsNothing(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 40[034] .*");
    assertThat(answer).doesNotContain("root:").doesNotContain("spring.application.name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/bucket/../../etc/passwd",
        "/bucket/%2e%2e/%2f/x",
        "/b//..//",
        "/%00",
        "/b/x;jsessionid=1",
        "/b/%zz",
        "/b/%"
      })
  void pathThatTomcatWouldRefuse_reachesS3(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("<Code>AccessDenied</Code>");
  }

  @Test
  void headThatIsTooLarge_isRefused() throws IOException {
    String answer =
        raw(
            "GET /portal/ HTTP/1.1\r\nHost: localhost\r\nX-Large: "
                + "x".repeat(40_000)
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 4");
  }

  @Test
  void tooManyHeaders_areRefused() throws IOException {
    String answer =
        raw(
            "GET /portal/ HTTP/1.1\r\nHost: localhost\r\n"
                + "X: y\r\n".repeat(200)
                + "Connection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void twoHostsOrNone_areRefused() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void bucketInTheHost_isS3_evenBelowOurOwnPaths() throws IOException {
    assertThat(
            raw(
                "GET /portal/ HTTP/1.1\r\nHost: photos.localhost:8080\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ")
        .contains("<Code>AccessDenied</Code>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/pages/x", "/portal/app/x.js", "/assets/x", "/actuator/x"})
  void unknownAddress_isSaidInOneForm_whateverTheClientWouldRatherHave(String path) {
    HttpResponse<byte[]> answer = Http.get(service.address(path), "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(Http.text(answer))
        .isEqualTo(
            "{\"error\":{\"code\":\"NotFound\",\"message\":\"There is nothing at this address.\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/api/nothing", "/portal/api", "/portal/api/jobs"})
  void portalApi_isShownToNobodyWhoIsNotSignedIn(String path) {
    HttpResponse<byte[]> answer = Http.get(service.address(path), "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Http.header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(Http.text(answer)).startsWith("{\"error\":{\"code\":\"");
  }

  @Test
  void answers_doNotNameTheServer() {
    HttpResponse<byte[]> answer = Http.get(service.address("/portal/api/nothing"));

    assertThat(Http.header(answer, "Server")).isEmpty();
    assertThat(Http.text(answer)).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", service.port())) {
      socket.setSoTimeout(120_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}

package io.plumbline.acceptance.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.RunningPlumbline;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin a request and then say nothing more. */
class SlowClientTest {

  /** Two seconds of silence are enough. */
  @RegisterExtension
  static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving("--connection-timeout", "2s");

  /** More than the threads that answer. */
  private static final int CLIENTS = 400;

  /** Each silent body holds a thread for two seconds, and there are threads for a third of them. */
  private static final Duration PROMPT = Duration.ofMinutes(2);

  private final RawHttp raw = new RawHttp(PLUMBLINE.port());

  @Test
  void headsThatNeverEnd_holdNobodyUp() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        silent.add(begin("GET /portal/ HTTP/1.1\r\nHost: local"));
      }
      assertThat(healthStatus()).isEqualTo(200);
    } finally {
      close(silent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/api/session", "/bucket/key"})
  void bodiesThatNeverCome_holdNobodyUp(String path) throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        silent.add(
            begin(
                "POST "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{\"username\""));
      }
      assertThat(healthStatus()).isEqualTo(200);
    } finally {
      close(silent);
    }
  }

  @Test
  void connection_isEndedAfterTheSilence() throws IOException {
    try (Socket socket = begin("GET /portal/ HTTP/1.1\r\nHost: local")) {
      // Tomcat says 408 or nothing; either way the connection ends long before the read's timeout.
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("200");
    }
  }

  @Test
  void headThatIsTooLarge_isRefused() throws IOException {
    String answer = raw.get("/portal/", "Host: localhost", "X-Large: " + "x".repeat(100_000));

    assertThat(RawHttp.status(answer)).isIn(0, 400, 431);
  }

  private Socket begin(String text) throws IOException {
    Socket socket = raw.connect();
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private static int healthStatus() throws Exception {
    URI health = PLUMBLINE.address().resolve("/actuator/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(health).timeout(PROMPT).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}

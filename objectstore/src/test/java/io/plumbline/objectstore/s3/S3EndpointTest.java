package io.plumbline.objectstore.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3EndpointTest {
  private static final byte[] TEXT = "a text".getBytes(UTF_8);

  private static final Pattern CONTENT_LENGTH = Pattern.compile("\ncontent-length: (\\d+)");

  @TempDir Path folder;

  @Test
  void put_connectionClosedBeforeTheContent_isRepeated() throws IOException {
    try (ServerSocket service = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> received =
          CompletableFuture.supplyAsync(() -> closeOnceThenAccept(service));
      try (S3ObjectStore store = connect(service.getLocalPort())) {
        store.putBytes(new S3Location("photos", "a.txt"), TEXT, "text/plain");
      }
      assertThat(received.join()).contains("a text");
    }
  }

  private S3ObjectStore connect(int port) {
    S3Endpoint endpoint =
        new S3Endpoint(
            Optional.of(URI.create("http://127.0.0.1:" + port)),
            "us-east-1",
            Optional.of("AKIDEXAMPLE"),
            "secret",
            true);
    return S3ObjectStore.connect(endpoint, "123456789012", folder);
  }

  /** Gives the content of the second request; the first gets no answer. */
  private static String closeOnceThenAccept(ServerSocket service) {
    try {
      try (Socket first = service.accept()) {
        head(first.getInputStream());
      }
      try (Socket second = service.accept()) {
        String head = head(second.getInputStream());
        if (head.contains("expect: 100-continue")) {
          send(second, "HTTP/1.1 100 Continue\r\n\r\n");
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        assertThat(length.find()).as(head).isTrue();
        byte[] content = second.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        send(second, "HTTP/1.1 200 OK\r\nETag: \"0\"\r\nContent-Length: 0\r\n\r\n");
        return new String(content, UTF_8);
      }
    } catch (IOException e) {
      return "broken off: " + e;
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}

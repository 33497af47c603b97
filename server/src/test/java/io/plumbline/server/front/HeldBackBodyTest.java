package io.plumbline.server.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.server.testing.RunningService;
import io.plumbline.server.testing.RunningServiceExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Bodies that clients hold back, send without being asked, or do not send to their end. */
@ExtendWith(RunningServiceExtension.class)
class HeldBackBodyTest {

  private static final int SOCKET_TIMEOUT_MILLIS = 120_000;
  private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

  /** Not signed, and more than is dropped before an answer. */
  private static final String OF_A_STRANGER =
      String.join(
          "\r\n",
          "PUT /held-back/unsigned HTTP/1.1",
          "Host: localhost",
          "Content-Length: 70000000",
          "Expect: 100-continue",
          "",
          "");

  private final RunningService service;

  HeldBackBodyTest(RunningService service) {
    this.service = service;
  }

  /** The client of the SDK loses an answer that comes together with "100 Continue". */
  @RepeatedTest(20)
  void refusalOfAnUpload_reachesTheSdk() {
    try (S3Client s3 = service.s3(service.credentials())) {
      assertThatThrownBy(
              () ->
                  s3.putObject(
                      request -> request.bucket("no-such-bucket").key("k"),
                      RequestBody.fromBytes(new byte[3 << 20])))
          .isInstanceOf(NoSuchBucketException.class);
    }
  }

  /** The JDK's client shows a refusal in the place of "100 Continue" without its text. */
  @Test
  void expectation_thatIsRefused_isAnsweredWhenTheBodyHasCome() throws IOException {
    try (Socket socket = connect()) {
      send(
          socket,
          head(
              "no-such-bucket",
              "Content-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n"));
      assertThat(new String(socket.getInputStream().readNBytes(CONTINUE.length()), ISO_8859_1))
          .isEqualTo(CONTINUE);
      send(socket, "hello");

      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 404 ")
          .contains("<Code>NoSuchBucket</Code>");
    }
  }

  @Test
  void expectation_ofMoreThanIsDropped_isRefusedAtOnce() throws IOException {
    try (Socket socket = connect()) {
      send(socket, OF_A_STRANGER);

      // The server ends the connection although this client never sends its body.
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 403 ")
          .contains("Connection: close")
          .contains("<Code>AccessDenied</Code>");
    }
  }

  @Test
  void bodyThatWasNotWaitedFor_doesNotTakeTheRefusalBack() throws IOException {
    try (Socket socket = connect()) {
      send(socket, OF_A_STRANGER);
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(12), ISO_8859_1)).isEqualTo("HTTP/1.1 403");
      socket.getOutputStream().write(new byte[1 << 20]);
      socket.shutdownOutput();

      assertThat(new String(in.readAllBytes(), ISO_8859_1)).contains("AccessDenied");
    }
  }

  @Test
  void expectation_thatIsMet_isToldToContinueWithItsReason() throws IOException {
    try (S3Client s3 = service.s3(service.credentials());
        Socket socket = connect()) {
      s3.createBucket(request -> request.bucket("held-back"));
      send(
          socket,
          head("held-back", "Content-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n"));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(CONTINUE.length()), ISO_8859_1)).isEqualTo(CONTINUE);
      send(socket, "hello");

      assertThat(new String(in.readAllBytes(), ISO_8859_1)).startsWith("HTTP/1.1 200 ");
      assertThat(
              s3.getObjectAsBytes(request -> request.bucket("held-back").key("k")).asUtf8String())
          .isEqualTo("hello");
    }
  }

  /** Far more than a connection buffers, from a client that reads only when it has sent it all. */
  @Test
  void largeBodyOfARefusedRequest_isReadToItsEnd() throws IOException {
    int length = 40 << 20;
    try (Socket socket = connect()) {
      send(
          socket,
          "PUT /held-back/unsigned HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
              + length
              + "\r\nConnection: close\r\n\r\n");
      byte[] part = new byte[1 << 20];
      for (int sent = 0; sent < length; sent += part.length) {
        socket.getOutputStream().write(part);
      }

      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 403 ")
          .contains("<Code>AccessDenied</Code>");
    }
  }

  @Test
  void bodyThatEndsEarly_isIncomplete_andNothingIsStored() throws IOException {
    try (S3Client s3 = service.s3(service.credentials());
        Socket socket = connect()) {
      s3.createBucket(request -> request.bucket("ends-early"));
      send(socket, head("ends-early", "Content-Length: 100000\r\n") + "only this");
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 400 ")
          .contains("<Code>IncompleteBody</Code>");
      assertThat(s3.listObjectsV2(request -> request.bucket("ends-early")).contents()).isEmpty();
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("localhost", service.port());
    socket.setSoTimeout(SOCKET_TIMEOUT_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** A PUT of the object "k" by a presigned address, with these further lines. */
  private String head(String bucket, String lines) {
    try (S3Presigner presigner = service.presigner()) {
      URI uri =
          URI.create(
              presigner
                  .presignPutObject(
                      presign ->
                          presign
                              .signatureDuration(Duration.ofMinutes(5))
                              .putObjectRequest(request -> request.bucket(bucket).key("k")))
                  .url()
                  .toString());
      return "PUT "
          + uri.getRawPath()
          + "?"
          + uri.getRawQuery()
          + " HTTP/1.1\r\nHost: "
          + uri.getAuthority()
          + "\r\n"
          + lines
          + "\r\n";
    }
  }
}

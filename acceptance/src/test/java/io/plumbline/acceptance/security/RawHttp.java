package io.plumbline.acceptance.security;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP by hand, for what no client would send. Safe for use by many threads. */
final class RawHttp {

  private static final int TIMEOUT_MILLIS = 120_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /** A connection to the program; whoever opens it closes it. */
  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("localhost"), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  /**
   * Sends bytes, then says that no more will come.
   *
   * @return all that is answered until the connection ends, empty if it just ends
   */
  String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A GET with these header lines, of a connection that ends. */
  String get(String target, String... headers) throws IOException {
    return exchange(
        "GET "
            + target
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "" : "\r\n")
            + "Connection: close\r\n\r\n");
  }

  /** The status in an answer; 0 when nothing was answered. */
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
